// Accounts, with the portfolios, products and constraints that each of them has.

function accountsSection(catalog) {
  const accounts = catalog.data.accounts.filter(account => catalog.finds(account));
  const about = [...catalog.openAccounts].map(account => catalog.accounts.get(account))
    .filter(account => accounts.includes(account));
  const rest = accounts.filter(account => !catalog.openAccounts.has(account.id));
  const sharing = rest.filter(account => account.shares);
  const others = rest.filter(account => !account.shares);
  const draw = account => accountRow(catalog, account);
  return element("section", { id: "accounts", "aria-labelledby": "accounts-heading" },
    element("h2", { id: "accounts-heading" }, "Accounts ", quiet(
      view.words.length > 0
        ? `${accounts.length} of ${count(catalog.data.accounts.length, "account")}`
        : catalog.data.accounts.length.toLocaleString("en"))),
    accounts.length === 0 ? element("p", { class: "quiet" }, view.words.length > 0 ? "None found." : "None yet.") : "",
    about.map(draw),
    sharing.map(draw),
    alike("accounts", others, account => account.like, draw, account => account.name));
}

function accountRow(catalog, account) {
  const about = catalog.openAccounts.has(account.id);
  const found = view.words.length > 0 && (account.holdings.some(holding => catalog.findsIn(holding))
    || account.stacks.some(findsStack));
  const small = catalog.data.accounts.length <= 4;
  const summary = [
    element("span", { class: "states" }, accountStates(catalog, account)),
    name(account.name),
    account.name === account.id ? "" : id(account.id),
    quiet(marked(catalog.place(account))),
    about ? lookedAt() : ""];
  const row = fold(`account/${account.id}`, summary, () => insideAccount(catalog, account), {
    kind: `account row${about ? " about" : ""}${view.changed.has(account.id) ? " new" : ""}`,
    open: about || small,
    forced: found && catalog.data.accounts.filter(other => catalog.finds(other)).length <= 5,
  });
  row.id = `account-${account.id}`;
  return row;
}

function lookedAt() {
  return chip("in the failure", "about");
}

function accountStates(catalog, account) {
  const of = access => account.holdings.filter(holding => holding.access === access);
  const shares = of("owned").flatMap(holding => catalog.portfolios.get(holding.portfolio).shares);
  const waiting = shares.filter(share => shareTone(share.state) === "wait").length;
  const troubled = account.provisioned.filter(product => toneOf(product.status) === "bad").length
    + account.stacks.filter(stack => stack.failed).length;
  const states = [
    shares.length > 0 ? chip(count(shares.length, "share"), waiting > 0 ? "quiet" : "good") : "",
    waiting > 0 ? chip(`${waiting} waiting`, "wait") : "",
    of("imported").length > 0 ? chip(`${of("imported").length} imported`, "good") : "",
    of("offered").length > 0 ? chip(`${of("offered").length} offered`, "wait") : "",
    of("owned").length > 0 ? chip(`${of("owned").length} own`, "quiet") : "",
    account.provisioned.length > 0 ? chip(`${account.provisioned.length} provisioned`, "info") : "",
    account.stacks.length > 0 ? chip(count(account.stacks.length, "stack"), "info") : "",
    troubled > 0 ? chip(`${troubled} failed`, "bad") : "",
  ].filter(state => state !== "");
  return states.length > 0 ? states : [chip("nothing", "quiet")];
}

function toneOf(status) {
  return { AVAILABLE: "good", TAINTED: "bad", ERROR: "bad" }[status] ?? "wait";
}

function insideAccount(catalog, account) {
  const holdings = account.holdings.length === 0
    && account.loose.length === 0 && account.provisioned.length === 0 && account.stacks.length === 0
    ? element("p", { class: "quiet" }, "No portfolios, products, provisioned products or stacks.")
    : account.holdings.map(holding => portfolioBox(catalog, account, holding));
  return [
    holdings,
    list("Products in no portfolio", alike(
      `account/${account.id}/loose`, account.loose,
      product => catalog.lookedAt.has(product) ? product : likenessOfLoose(catalog.products.get(product)),
      product => looseProduct(catalog, product), product => catalog.products.get(product).name)),
    list("Provisioned products", alike(
      `account/${account.id}/provisioned`, account.provisioned,
      product => catalog.lookedAt.has(product.id) || product.message
        ? product.id : [product.region, product.of, product.status].join(),
      product => provisionedProduct(catalog, product), product => product.name)),
    account.stacks.length === 0 ? "" : [element("h3", {}, "Stacks"),
      account.stacks.map(stack => stackBox(catalog, account, stack))],
  ];
}

function list(title, items) {
  return items.length === 0 ? "" : [element("h3", {}, title), element("ul", {}, items)];
}

function likenessOfLoose(product) {
  return [product.region, product.versions.length].join();
}

function looseProduct(catalog, productId) {
  const product = catalog.products.get(productId);
  return element("li", {}, chip(count(product.versions.length, "version"), "quiet"), " ",
    name(product.name), " ", id(product.id), catalog.region(product));
}

function provisionedProduct(catalog, product) {
  return element("li", {},
    chip(product.status, toneOf(product.status)), " ",
    name(product.name), " ", id(product.id),
    quiet(" of ", marked(product.of), ", by ", lastPart(product.user)), catalog.region(product),
    catalog.lookedAt.has(product.id) ? [" ", lookedAt()] : "",
    product.message ? element("div", { class: "message" }, marked(product.message)) : "");
}

/** A stack of AWS CloudFormation: what failed in its latest deployment, and its resources. */
function stackBox(catalog, account, stack) {
  const about = catalog.lookedAt.has(stack.id);
  const found = view.words.length > 0 && findsStack(stack);
  const summary = [
    chip(stack.status, stack.failed ? "bad" : stack.status.endsWith("_COMPLETE") ? "good" : "wait"),
    name(stack.name),
    quiet(count(stack.resources.length, "resource"), catalog.region(stack)),
    about ? lookedAt() : ""];
  return fold(`account/${account.id}/${stack.id}`, summary, () => [
    stack.failures.map(failure => element("div", { class: "line" },
      chip(failure.status, "bad"), " ", name(failure.logicalId), quiet(` ${failure.type}`),
      element("div", { class: "message" }, marked(failure.reason)))),
    stack.failures.length === 0 && stack.reason ? element("p", { class: "message" }, marked(stack.reason)) : "",
    element("ul", {}, alike(
      `account/${account.id}/${stack.id}/resources`, stack.resources, resource => resource.type,
      resource => element("li", {}, name(resource.logicalId), " ", quiet(resource.type), " ", id(resource.physicalId)),
      resource => resource.logicalId)),
    element("div", { class: "line quiet" }, id(stack.id)),
  ], { kind: about ? "box about" : "box", open: about || stack.failed, forced: found });
}

function findsStack(stack) {
  const text = textOfStack(stack).toLowerCase();
  return view.words.some(word => text.includes(word));
}

function portfolioBox(catalog, account, holding) {
  const portfolio = catalog.portfolios.get(holding.portfolio);
  const about = catalog.openAccounts.has(account.id) && catalog.isAbout(portfolio.id);
  const summary = [
    accessChip(holding),
    name(portfolio.name),
    id(portfolio.id),
    quiet(...accessWords(catalog, holding, portfolio), catalog.region(portfolio)),
    about && catalog.lookedAt.has(portfolio.id) ? lookedAt() : ""];
  return fold(
    `account/${account.id}/${portfolio.id}`, summary, () => insidePortfolio(catalog, account, holding, portfolio), {
      kind: about ? "portfolio box about" : "portfolio box",
      open: about || (!catalog.openAccounts.has(account.id) && account.holdings.length <= 3),
      forced: view.words.length > 0 && catalog.findsIn(holding),
    });
}

function accessChip(holding) {
  const tones = { owned: ["own", "quiet"], imported: ["imported", "good"], offered: ["not accepted", "wait"] };
  return chip(...tones[holding.access]);
}

function accessWords(catalog, holding, portfolio) {
  const owner = catalog.nameOf(portfolio.owner);
  if (holding.access === "offered") {
    return [`offered by ${owner}`];
  }
  const content = count(portfolio.products.length, "product");
  return holding.access === "owned"
    ? [content]
    : [`from ${owner}, ${recipientWords(holding.through)}, ${content}`];
}

function recipientWords(recipient) {
  return {
    account: "shared with the account",
    organization_member_account: "shared with the member account",
    organization: "shared with the organization",
    organizational_unit: `shared with unit ${recipient.name}`,
  }[recipient.kind];
}

function insidePortfolio(catalog, account, holding, portfolio) {
  if (holding.access === "offered") {
    return element("p", { class: "quiet" },
      "The account sees the products after it accepts the share (AcceptPortfolioShare). ",
      acceptButton(portfolio, account.id, account.name));
  }
  const key = `account/${account.id}/${portfolio.id}`;
  const inside = [
    holding.access === "owned" ? sharesOf(catalog, key, portfolio) : "",
    holding.principals.length === 0 ? "" : element("div", { class: "line" },
      quiet("May launch: "), holding.principals.map(principal => principalWords(principal))),
    alike(`${key}/products`, portfolio.products, listing => productLikeness(account, listing),
      listing => productRow(catalog, account, key, portfolio, listing),
      listing => catalog.products.get(listing.product).name),
  ];
  return portfolio.products.length === 0 && inside[0] === "" && inside[1] === ""
    ? element("p", { class: "quiet" }, "No products, principals or shares.")
    : inside;
}

function principalWords(principal) {
  return element("span", { class: "principal", title: principal.arn }, marked(lastPart(principal.arn)),
    principal.pattern ? " (pattern)" : "");
}

function sharesOf(catalog, key, portfolio) {
  if (portfolio.shares.length === 0) {
    return element("div", { class: "line quiet" }, "Not shared");
  }
  const states = new Map();
  portfolio.shares.forEach(share => states.set(share.state, (states.get(share.state) ?? 0) + 1));
  const summary = [
    [...states].map(([state, number]) => chip(`${number} ${state}`, shareTone(state))),
    element("span", {}, count(portfolio.shares.length, "share"))];
  const draw = share => shareRow(portfolio, share);
  return fold(`${key}/shares`, summary, () => element("ul", {},
    alike(`${key}/shares`, portfolio.shares,
      share => [share.recipient.kind, share.state, share.tagOptions, share.principals].join(), draw,
      share => share.recipient.name)),
    { kind: "shares", open: portfolio.shares.length <= 6 });
}

function shareTone(state) {
  return state === "accepted" || state === "complete" ? "good" : "wait";
}

function shareRow(portfolio, share) {
  const kinds = {
    account: "account", organization: "the organization",
    organizational_unit: "unit", organization_member_account: "member account" };
  const also = [share.tagOptions ? "with TagOptions" : "", share.principals ? "with principals" : ""]
    .filter(words => words !== "").join(", ");
  return element("li", {}, chip(share.state, shareTone(share.state)), " ",
    kinds[share.recipient.kind], " ",
    share.recipient.name === share.recipient.id ? "" : name(share.recipient.name), " ",
    id(share.recipient.id), also ? quiet(" ", also) : "", " ", shareButton(portfolio, share));
}

function productLikeness(account, listing) {
  return [listing.source, ...listing.constraints.map(c => c.type + originOf(c, account))].join();
}

function productRow(catalog, account, key, portfolio, listing) {
  const product = catalog.products.get(listing.product);
  const about = catalog.openAccounts.has(account.id) && (catalog.lookedAt.has(product.id)
    || listing.constraints.some(constraint => catalog.lookedAt.has(constraint.id)));
  const types = [...new Set(listing.constraints.filter(c => !c.overridden).map(c => c.type))];
  const summary = [
    types.length > 0 ? types.map(type => chip(type, "info")) : chip("no constraints", "quiet"),
    name(product.name),
    id(product.id),
    quiet(count(product.versions.length, "version"),
      listing.source ? `, from ${catalog.portfolioName(listing.source)}` : ""),
    about ? lookedAt() : ""];
  return fold(`${key}/${product.id}`, summary, () => [
    element("div", { class: "line" }, quiet(product.versions.length === 1 ? "Version: " : "Versions: "),
      product.versions.join(", ")),
    listing.constraints.map(constraint => constraintRow(catalog, account, `${key}/${product.id}`, portfolio, constraint)),
  ], {
    kind: about ? "product about" : "product",
    open: about || (listing.constraints.length > 0 && portfolio.products.length <= 3),
  });
}

function constraintRow(catalog, account, key, portfolio, constraint) {
  const origin = originOf(constraint, account);
  const from = origin === "own" && constraint.portfolio === portfolio.id ? "" :
    ` from ${catalog.portfolioName(constraint.portfolio)} of ${catalog.nameOf(constraint.owner)}`;
  const tone = { own: "quiet", inherited: "info", overridden: "struck" }[origin];
  return fold(`${key}/${constraint.id}`, [
    chip(origin, tone),
    element("strong", {}, constraint.type),
    element("span", {}, marked(meaningOf(constraint))),
    id(constraint.id),
    quiet(from),
    catalog.openAccounts.has(account.id) && catalog.lookedAt.has(constraint.id) ? lookedAt() : ""],
  () => element("pre", {}, pretty(constraint.parameters)), { kind: "constraint" });
}

function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
