// The page: its head, its search, and how it is drawn again when the data or the reader's choice changes.

const view = {
  opened: new Map(), // what the reader opened or folded
  problems: new Map(), // why the actions of buttons were refused
  running: new Set(), // the actions that are not answered yet
  all: null, // true or false after the reader opened or folded everything
  words: [], // what the reader searches for
  calls: "all",
  allCalls: false,
  catalog: null,
  changed: new Set(), // accounts that changed since the page was last drawn
  newCalls: new Set(), // calls that came since then
};

function head(catalog) {
  const data = catalog.data;
  return element("header", {},
    element("div", { class: "bar" },
      element("h1", {}, data.failure ? chip("failed", "bad") : "", data.title),
      element("div", { class: "tools" },
        element("label", { class: "search" }, element("span", { class: "hidden" }, "Search accounts, resources and calls"),
          element("input", {
            type: "search", id: "search", placeholder: "Search: name, id, state ( / )", autocomplete: "off",
            spellcheck: "false", input: event => search(event.target.value) })),
        element("button", { type: "button", "data-key": "open-all", click: () => setAll(true) }, "Open all"),
        element("button", { type: "button", "data-key": "fold-all", click: () => setAll(false) }, "Fold all"),
        element("button", { type: "button", "data-key": "theme", click: switchTheme }, "Dark / light"),
        element("span", { id: "connection" }, data.version ? chip("connecting", "wait") : ""))),
    data.failure ? failureBox(catalog) : "",
    element("p", { class: "facts", id: "facts" }, facts(catalog)),
    element("p", { class: "hidden", role: "status", id: "status" }));
}

function failureBox(catalog) {
  const { type, message } = catalog.data.failure;
  const [first, ...rest] = message.trim().split("\n");
  const long = rest.length > 12;
  return element("div", { class: "failure" },
    element("p", { class: "type" }, type),
    element("pre", {}, long ? [first, ...rest.slice(0, 10)].join("\n") : message.trim()),
    long ? fold("failure", [`${rest.length - 10} more lines`], () => element("pre", {}, rest.slice(10).join("\n")),
      { kind: "more" }) : "",
    catalog.openAccounts.size === 0 ? "" : element("div", { class: "members" }, "It is about ",
      accountLinks(catalog, "failure/accounts", [...catalog.openAccounts])));
}

function facts(catalog) {
  const data = catalog.data;
  const shares = data.portfolios.flatMap(portfolio => portfolio.shares);
  const waiting = shares.filter(share => shareTone(share.state) === "wait").length;
  const provisioned = data.accounts.flatMap(account => account.provisioned).length;
  const refused = (data.calls ?? []).filter(call => call.code).length;
  return [
    count(data.accounts.length, "account"),
    count(data.portfolios.length, "portfolio"),
    count(shares.length, "share") + (waiting > 0 ? ` (${waiting} waiting)` : ""),
    count(data.products.length, "product"),
    provisioned > 0 ? count(provisioned, "provisioned product") : "",
    data.calls ? count(data.calls.length + data.earlierCalls, "call") + (refused > 0 ? ` (${refused} refused)` : "") : "",
    catalog.regions.size === 1 ? [...catalog.regions][0] : "",
  ].filter(fact => fact !== "").join(" \u00b7 ");
}

function search(text) {
  view.words = text.toLowerCase().split(/\s+/).filter(word => word !== "");
  draw();
  const accounts = view.catalog.data.accounts.filter(account => view.catalog.finds(account)).length;
  const calls = (view.catalog.data.calls ?? []).filter(findsCall).length;
  document.getElementById("status").textContent =
    view.words.length === 0 ? "" : `${count(accounts, "account")} and ${count(calls, "call")} found`;
}

function setAll(open) {
  view.all = open;
  view.opened.clear();
  draw();
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

/**
 * Draws parts of the page again. What the reader opened stays open, the focus stays where it is, and the calls stay
 * where the reader scrolled them, or at their end.
 */
function draw({ accounts = true, calls = true } = {}) {
  const key = document.activeElement?.dataset?.key;
  if (accounts) {
    document.getElementById("column").replaceChildren(
      accountsSection(view.catalog), organizationSection(view.catalog));
  }
  if (calls) {
    drawCalls();
  }
  document.getElementById("facts").textContent = facts(view.catalog);
  if (key) {
    document.querySelector(`#main [data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}

function drawCalls() {
  const before = document.getElementById("calls");
  const atEnd = !before || before.scrollHeight - before.scrollTop - before.clientHeight < 40;
  const scrolled = before?.scrollTop;
  document.getElementById("side").replaceChildren(...[callsSection(view.catalog)].flat());
  fitCalls();
  const calls = document.getElementById("calls");
  if (calls) {
    const failed = before ? null : calls.querySelector(".call.about");
    calls.scrollTop = failed ? failed.offsetTop - calls.clientHeight / 3 : atEnd ? calls.scrollHeight : scrolled;
  }
}

/** Beside the accounts, the calls end where the window ends. */
function fitCalls() {
  const calls = document.getElementById("calls");
  calls?.style.setProperty("--height", `${innerHeight - Math.max(0, calls.getBoundingClientRect().top) - 8}px`);
}

addEventListener("scroll", fitCalls, { passive: true });
addEventListener("resize", fitCalls, { passive: true });

/** Builds the page around this data. */
function build(data) {
  view.catalog = new Catalog(data);
  document.title = (data.failure ? "Failed: " : "") + data.title;
  document.getElementById("page").append(
    element("a", { href: "#accounts", class: "skip" }, "To the accounts"),
    data.calls ? element("a", { href: "#calls", class: "skip" }, "To the calls") : "",
    head(view.catalog),
    element("main", { id: "main", class: data.calls ? "with-calls" : "" },
      element("div", { class: "column" }, launchForm(data), element("div", { class: "column", id: "column" })),
      element("div", { id: "side" })));
  draw();
}

document.addEventListener("keydown", event => {
  const input = document.getElementById("search");
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
    event.preventDefault();
    input.focus();
  } else if (event.key === "Escape" && event.target === input) {
    input.value = "";
    search("");
  }
});
