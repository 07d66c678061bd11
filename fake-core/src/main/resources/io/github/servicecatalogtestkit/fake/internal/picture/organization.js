// The organization: its units, the accounts in them, and the shares that reach them.

function organizationSection(catalog) {
  const organization = catalog.data.organization;
  if (!organization || view.words.length > 0) {
    return "";
  }
  const shares = new Map();
  for (const portfolio of catalog.data.portfolios) {
    for (const share of portfolio.shares) {
      if (share.recipient.kind === "organization" || share.recipient.kind === "organizational_unit") {
        shares.set(share.recipient.id, [...(shares.get(share.recipient.id) ?? []), { portfolio, share }]);
      }
    }
  }
  return element("section", { id: "organization", "aria-labelledby": "organization-heading" },
    element("h2", { id: "organization-heading" }, "Organization ", id(organization.id)),
    unitInside(catalog, organization, shares),
    organization.joining.length === 0 ? "" : element("ul", { class: "joining" }, organization.joining.map(
      joining => element("li", {}, chip(joining.state, "wait"), " ", name(joining.who), " ", id(joining.id)))));
}

function unitInside(catalog, unit, shares) {
  return element("div", { class: "unit" },
    (shares.get(unit.id) ?? []).map(({ portfolio, share }) => element("div", { class: "line" },
      chip(share.state, shareTone(share.state)), " ", name(portfolio.name),
      quiet(` shared by ${catalog.nameOf(portfolio.owner)}`))),
    unit.accounts.length === 0 ? "" : element("div", { class: "line members" },
      accountLinks(catalog, `unit/${unit.id}/accounts`, unit.accounts)),
    unit.units.map(below => fold(`unit/${below.id}`, [
      name(below.name), id(below.id),
      quiet(count(accountsIn(below), "account"))],
    () => unitInside(catalog, below, shares), { kind: "unit-row", open: catalog.data.accounts.length <= 30 })));
}

function accountsIn(unit) {
  return unit.accounts.length + unit.units.reduce((sum, below) => sum + accountsIn(below), 0);
}

const LINKS_AT_FIRST = 12;

function accountLinks(catalog, key, accounts) {
  const link = account => accountLink(catalog, account);
  const more = accounts.slice(LINKS_AT_FIRST);
  return [
    accounts.slice(0, LINKS_AT_FIRST).map(link),
    more.length === 0 ? "" : fold(key, [count(more.length, "more account", "more accounts")],
      () => element("div", { class: "members" }, more.map(link)), { kind: "more" })];
}

function accountLink(catalog, account) {
  return element("button", { type: "button", class: "link", click: () => showAccount(view.catalog, account) },
    catalog.nameOf(account), catalog.data.organization?.management === account ? " (management)" : "");
}

/** Opens an account wherever it is folded, and moves there. */
function showAccount(catalog, accountId) {
  const like = catalog.accounts.get(accountId)?.like;
  view.opened.set(`accounts/more/${like}`, true);
  view.opened.set(`account/${accountId}`, true);
  draw();
  const summary = document.querySelector(`#account-${accountId} > summary`);
  summary?.scrollIntoView({ block: "center" });
  summary?.focus();
}
