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
    unitInside(catalog, organization, shares));
}

function unitInside(catalog, unit, shares) {
  return element("div", { class: "unit" },
    (shares.get(unit.id) ?? []).map(({ portfolio, share }) => element("div", { class: "line" },
      chip(share.state, shareTone(share.state)), " ", element("strong", {}, portfolio.name),
      quiet(` shared by ${catalog.nameOf(portfolio.owner)}`))),
    unit.accounts.length === 0 ? "" : element("div", { class: "line members" },
      unit.accounts.slice(0, 12).map(account => accountLink(catalog, account)),
      unit.accounts.length <= 12 ? "" : fold(`unit/${unit.id}/accounts`,
        [`${unit.accounts.length - 12} more accounts`],
        () => element("div", { class: "members" },
          unit.accounts.slice(12).map(account => accountLink(catalog, account))), { kind: "more" })),
    unit.units.map(below => fold(`unit/${below.id}`, [
      element("strong", { class: "name" }, below.name), id(below.id),
      quiet(count(accountsIn(below), "account"))],
    () => unitInside(catalog, below, shares), { kind: "unit-row", open: catalog.data.accounts.length <= 30 })));
}

function accountsIn(unit) {
  return unit.accounts.length + unit.units.reduce((sum, below) => sum + accountsIn(below), 0);
}

function accountLink(catalog, account) {
  return element("button", { type: "button", class: "link", click: () => showAccount(catalog, account) },
    catalog.nameOf(account), catalog.data.organization.management === account ? " (management)" : "");
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
