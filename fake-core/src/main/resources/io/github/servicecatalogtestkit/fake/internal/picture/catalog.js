// What the data says: names, paths, counts, and the words by which things are found.

class Catalog {
  constructor(data) {
    this.data = data;
    this.accounts = byId(data.accounts);
    this.portfolios = byId(data.portfolios);
    this.products = byId(data.products);
    this.units = new Map();
    if (data.organization) {
      this.placeAccounts(data.organization, "");
    }
    this.regions = new Set([
      ...data.portfolios, ...data.products,
      ...data.accounts.flatMap(account => [...account.provisioned, ...account.stacks])].map(thing => thing.region));
    this.lookedAt = new Set(data.failure?.ids ?? []);
    this.openAccounts = new Set(data.failure?.accounts ?? []);
    this.texts = new Map();
  }

  placeAccounts(unit, path) {
    unit.accounts.forEach(account => this.units.set(account, path));
    unit.units.forEach(below => this.placeAccounts(below, path ? `${path}/${below.name}` : below.name));
  }

  /** Whether a failure names the portfolio, a product in it or a constraint on one. */
  isAbout(portfolioId) {
    return this.lookedAt.has(portfolioId) || this.portfolios.get(portfolioId).products.some(listing =>
      this.lookedAt.has(listing.product) || listing.constraints.some(constraint => this.lookedAt.has(constraint.id)));
  }

  nameOf(account) {
    return this.accounts.get(account)?.name ?? account;
  }

  portfolioName(portfolio) {
    return this.portfolios.get(portfolio)?.name ?? portfolio;
  }

  region(thing) {
    return this.regions.size > 1 ? quiet(` in ${thing.region}`) : "";
  }

  /** How the account belongs to the organization. */
  place(account) {
    if (!this.units.has(account.id)) {
      return "";
    }
    if (this.data.organization.management === account.id) {
      return "management account";
    }
    return this.units.get(account.id) || "organization root";
  }

  /** Everything of an account by which it can be found, in lower case. */
  textOf(account) {
    if (!this.texts.has(account.id)) {
      const parts = [account.id, account.name, this.place(account)];
      account.holdings.forEach(holding => parts.push(...this.textsOf(holding)));
      account.loose.forEach(product => parts.push(product, this.products.get(product).name));
      account.provisioned.forEach(product => parts.push(
        product.id, product.name, product.region, product.status, product.of, product.message ?? ""));
      account.stacks.forEach(stack => parts.push(textOfStack(stack)));
      this.texts.set(account.id, parts.join("\n").toLowerCase());
    }
    return this.texts.get(account.id);
  }

  textsOf(holding) {
    const portfolio = this.portfolios.get(holding.portfolio);
    const parts = [portfolio.id, portfolio.name, portfolio.region, holding.access, ...holding.principals.map(principal => principal.arn)];
    if (holding.access === "owned") {
      portfolio.shares.forEach(share => parts.push(share.state));
    }
    if (holding.access !== "offered") {
      portfolio.products.forEach(listing => parts.push(
        listing.product,
        this.products.get(listing.product).name,
        ...listing.constraints.map(constraint => `${constraint.id} ${constraint.type}`)));
    }
    return parts;
  }

  finds(account) {
    return view.words.every(word => this.textOf(account).includes(word));
  }

  findsIn(holding) {
    return view.words.some(word => this.textsOf(holding).join("\n").toLowerCase().includes(word));
  }
}

/** Everything of a stack by which it can be found. */
function textOfStack(stack) {
  return ["stack", stack.id, stack.name, stack.region, stack.status, stack.reason ?? "",
    ...stack.resources.map(resource => `${resource.logicalId} ${resource.type} ${resource.physicalId}`),
    ...stack.failures.map(failure => `${failure.logicalId} ${failure.status} ${failure.reason}`)].join("\n");
}

function byId(things) {
  return new Map(things.map(thing => [thing.id, thing]));
}

/** Where a constraint comes from for an account, as on AWS. */
function originOf(constraint, account) {
  if (constraint.overridden) {
    return "overridden";
  }
  return constraint.inherited || constraint.owner !== account.id ? "inherited" : "own";
}

/** What a constraint says, in a few words. */
function meaningOf(constraint) {
  let parameters;
  try {
    parameters = JSON.parse(constraint.parameters);
  } catch {
    return "";
  }
  switch (constraint.type) {
    case "LAUNCH":
      return parameters.LocalRoleName ?? lastPart(parameters.RoleArn ?? "");
    case "TEMPLATE":
      return Object.keys(parameters.Rules ?? {}).join(", ");
    case "NOTIFICATION":
      return (parameters.NotificationArns ?? []).map(lastPart).join(", ");
    case "RESOURCE_UPDATE":
      return `tag updates ${parameters.Properties?.TagUpdateOnProvisionedProduct === "ALLOWED" ? "" : "not "}allowed`;
    case "STACKSET":
      return `${count((parameters.Properties?.AccountList ?? []).length, "account")}, `
        + (parameters.Properties?.RegionList ?? []).join(", ");
    default:
      return "";
  }
}

function lastPart(arn) {
  return arn.slice(arn.lastIndexOf(":") + 1);
}
