// Accounts, with the portfolios, products and constraints that each of them has.

function accountsSection(catalog) {
  const accounts = catalog.data.accounts.filter(account => catalog.finds(account));
  const sharing = accounts.filter(account => account.shares);
  const others = accounts.filter(account => !account.shares);
  const draw = account => accountRow(catalog, account);
  return element("section", { id: "accounts", "aria-labelledby": "accounts-heading" },
    element("h2", { id: "accounts-heading" }, "Accounts ", quiet(
      view.words.length > 0
        ? `${accounts.length} of ${count(catalog.data.accounts.length, "account")}`
        : catalog.data.accounts.length.toLocaleString("en"))),
    accounts.length === 0 ? element("p", { class: "quiet" }, view.words.length > 0 ? "None found." : "None yet.") : "",
    sharing.map(draw),
    groups(catalog, others, draw));
}

/** Accounts that have the same are folded, but never one that the failure is about. */
function groups(catalog, accounts, draw) {
  return alike(
    "accounts", accounts,
    account => catalog.openAccounts.has(account.id) ? account.id : account.like,
    draw,
    account => account.name);
}

function accountRow(catalog, account) {
  const about = catalog.openAccounts.has(account.id);
  const found = view.words.length > 0 && account.holdings.some(holding => catalog.findsIn(holding));
  const small = catalog.data.accounts.length <= 4;
  const summary = [
    element("span", { class: "states" }, accountStates(catalog, account)),
    element("strong", { class: "name" }, marked(account.name)),
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
  const troubled = account.provisioned.filter(product => toneOf(product.status) === "bad").length;
  const states = [
    shares.length > 0 ? chip(count(shares.length, "share"), "good") : "",
    waiting > 0 ? chip(`${waiting} waiting`, "wait") : "",
    of("imported").length > 0 ? chip(`${of("imported").length} imported`, "good") : "",
    of("offered").length > 0 ? chip(`${of("offered").length} offered`, "wait") : "",
    of("owned").length > 0 ? chip(`${of("owned").length} own`, "quiet") : "",
    account.provisioned.length > 0 ? chip(`${account.provisioned.length} provisioned`, "info") : "",
    troubled > 0 ? chip(`${troubled} failed`, "bad") : "",
  ].filter(state => state !== "");
  return states.length > 0 ? states : [chip("nothing", "quiet")];
}

function toneOf(status) {
  return { AVAILABLE: "good", TAINTED: "bad", ERROR: "bad" }[status] ?? "wait";
}

function insideAccount(catalog, account) {
  const holdings = account.holdings.length === 0
    && account.loose.length === 0 && account.provisioned.length === 0
    ? element("p", { class: "quiet" }, "No portfolios, products or provisioned products.")
    : account.holdings.map(holding => portfolioBox(catalog, account, holding));
  return [
    holdings,
    list("Products in no portfolio", account.loose.map(product => looseProduct(catalog, product))),
    list("Provisioned products", account.provisioned.map(product => provisionedProduct(catalog, product))),
  ];
}

function list(title, items) {
  return items.length === 0 ? "" : [element("h3", {}, title), element("ul", {}, items)];
}

function looseProduct(catalog, productId) {
  const product = catalog.products.get(productId);
  return element("li", {}, chip(count(product.versions.length, "version"), "quiet"), " ",
    element("strong", {}, marked(product.name)), " ", id(product.id), catalog.region(product));
}

function provisionedProduct(catalog, product) {
  return element("li", {},
    chip(product.status, toneOf(product.status)), " ",
    element("strong", {}, marked(product.name)), " ", id(product.id),
    quiet(" of ", marked(product.of), ", by ", lastPart(product.user)), catalog.region(product),
    product.message ? element("div", { class: "message" }, product.message) : "");
}

function portfolioBox(catalog, account, holding) {
  const portfolio = catalog.portfolios.get(holding.portfolio);
  const about = catalog.openAccounts.has(account.id) && catalog.isAbout(portfolio.id);
  const summary = [
    accessChip(holding),
    element("strong", { class: "name" }, marked(portfolio.name)),
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
    share.recipient.name === share.recipient.id ? "" : element("strong", {}, marked(share.recipient.name)), " ",
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
    element("strong", { class: "name" }, marked(product.name)),
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
