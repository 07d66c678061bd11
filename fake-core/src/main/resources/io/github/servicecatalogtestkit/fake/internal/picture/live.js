// The page of a running catalog: it asks for changes, completes and accepts shares, and explains launches.

const PATIENCE = 500; // ms between two questions
const HIDDEN_PATIENCE = 5_000;
const MOST_CALLS = 1_000;

async function get(path, parameters) {
  return answerOf(await fetch(`${below(path)}?${new URLSearchParams(parameters)}`));
}

async function post(path, parameters) {
  return answerOf(await fetch(below(path), {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(parameters) }));
}

/** The address of a request, below that of the page. */
function below(path) {
  return `${location.pathname.replace(/\/$/, "")}/page/${path}`;
}

async function answerOf(response) {
  if (!response.ok) {
    throw new Error(`The catalog answered ${response.status}`);
  }
  return response.json();
}

/** Asks for changes as long as the page is open. */
async function ask() {
  try {
    const data = view.catalog.data;
    const made = data.calls.length + data.earlierCalls;
    take(await get("changes", { version: data.version, calls: made }));
    connection("live", "good");
  } catch {
    connection("not connected", "bad");
  }
  setTimeout(ask, document.hidden ? HIDDEN_PATIENCE : PATIENCE);
}

function connection(text, tone) {
  const place = document.getElementById("connection");
  if (place.textContent !== text) {
    place.replaceChildren(chip(text, tone));
  }
}

/** Shows what changed. */
function take(changes) {
  const before = view.catalog.data;
  const calls = [...(changes.cleared ? [] : before.calls), ...changes.calls].slice(-MOST_CALLS);
  const someCalls = changes.calls.length > 0 || Boolean(changes.cleared);
  if (!someCalls && !changes.catalog) {
    return;
  }
  const data = {
    ...before, ...changes.catalog, version: changes.version, calls, earlierCalls: changes.made - calls.length };
  if (changes.catalog && !changes.catalog.organization) {
    delete data.organization;
  }
  view.changed = changes.catalog ? changedAccounts(before, data) : new Set();
  view.newCalls = new Set(changes.calls);
  view.catalog = new Catalog(data);
  draw({ accounts: Boolean(changes.catalog), calls: someCalls });
  if (changes.catalog) {
    offerChoices(data);
  }
  document.getElementById("status").textContent = [
    view.changed.size > 0 ? `${count(view.changed.size, "account")} changed` : "",
    changes.calls.length > 0 ? count(changes.calls.length, "new call") : "",
  ].filter(words => words !== "").join(", ");
  view.changed = new Set();
  view.newCalls = new Set();
}

/** The accounts that have something else than before: other holdings, or other content of a portfolio of theirs. */
function changedAccounts(before, after) {
  const text = data => {
    const portfolios = new Map(data.portfolios.map(portfolio => [portfolio.id, JSON.stringify(portfolio)]));
    return new Map(data.accounts.map(account => [account.id, JSON.stringify({ ...account, like: 0 })
      + account.holdings.map(holding => portfolios.get(holding.portfolio)).join()]));
  };
  const old = text(before);
  return new Set([...text(after)].filter(([id, content]) => old.get(id) !== content).map(([id]) => id));
}

/** A button that does one thing to the catalog. What it changes comes with the next answer. */
function actionButton(words, label, path, parameters) {
  if (!view.catalog.data.version) {
    return "";
  }
  const key = `${path}/${Object.values(parameters).join("/")}`;
  const problem = element("span", { class: "message", role: "alert" }, view.problems.get(key) ?? "");
  const button = element("button", {
    type: "button", class: "action", "aria-label": label, "data-key": key,
    click: async event => {
      event.preventDefault();
      event.stopPropagation();
      if (view.running.has(key)) {
        return;
      }
      view.running.add(key);
      const refused = await problemOf(post(path, parameters));
      view.running.delete(key);
      view.problems.set(key, refused);
      problem.textContent = refused;
      document.getElementById("status").textContent = refused || `Done: ${label}`;
    } }, words);
  return [button, " ", problem];
}

/** Returns why an action was refused; empty if it was not. */
async function problemOf(answer) {
  try {
    return (await answer).problem ?? "";
  } catch (failure) {
    return failure.message;
  }
}

/** The button that completes a share that is in progress, or accepts one that is offered to an account. */
function shareButton(portfolio, share) {
  if (share.state.endsWith("in progress")) {
    return actionButton("Complete", `Complete the share of ${portfolio.name} with ${share.recipient.name}`,
      "complete", { portfolio: portfolio.id });
  }
  return share.state === "not accepted" ? acceptButton(portfolio, share.recipient.id, share.recipient.name) : "";
}

function acceptButton(portfolio, account, name) {
  return actionButton("Accept", `Accept ${portfolio.name} as ${name}`, "accept", { portfolio: portfolio.id, account });
}

/** The form that explains a launch. */
function launchForm(data) {
  if (!data.version) {
    return "";
  }
  const answer = element("div", { id: "explanation", role: "status" });
  const field = (name, label, list, value) => element("label", {}, element("span", {}, label),
    element("input", { name, list, value, required: true, autocomplete: "off", spellcheck: "false" }));
  const form = element("form", {
    class: "form",
    submit: async event => {
      event.preventDefault();
      const { account, principal, product } = Object.fromEntries(new FormData(form));
      try {
        answer.replaceChildren(...explanation(await get("explanation", {
          account, principal, product: view.catalog.data.products.find(one => one.name === product)?.id ?? product })));
      } catch (failure) {
        answer.replaceChildren(element("p", { class: "message" }, failure.message));
      }
    } },
  field("account", "Account", "account-choices"),
  field("principal", "Principal", "principal-choices", "role/Developer"),
  field("product", "Product", "product-choices"),
  element("button", { type: "submit" }, "Explain"),
  ["account", "principal", "product"].map(name => element("datalist", { id: `${name}-choices` })));
  setTimeout(() => offerChoices(data));
  return element("section", { "aria-labelledby": "launch-heading", id: "launch" },
    fold("launch", [element("h2", { id: "launch-heading" }, "Who can launch what?")], () => [form, answer],
      { kind: "row" }));
}

/** Offers what the catalog has in the fields of the form. */
function offerChoices(data) {
  const principals = data.accounts.flatMap(account => account.holdings).flatMap(holding => holding.principals)
    .filter(principal => !principal.pattern).map(principal => lastPart(principal.arn));
  const choices = {
    account: data.accounts.map(account => account.name),
    principal: [...new Set(principals)],
    product: data.products.map(product => product.name),
  };
  for (const [name, values] of Object.entries(choices)) {
    document.getElementById(`${name}-choices`)?.replaceChildren(
      ...values.map(value => element("option", { value })));
  }
}

function explanation(report) {
  if (report.problem) {
    return [element("p", { class: "message" }, report.problem)];
  }
  const tick = text => element("li", { class: "tick" }, text);
  const cross = text => element("li", { class: "cross" }, text);
  return [
    element("p", { class: report.launchable ? "tick" : "cross" },
      `${report.principal} ${report.launchable ? "can" : "cannot"} launch ${report.product}`),
    report.paths.map(path => element("div", { class: "box" },
      element("div", { class: "line" }, chip("path", "good"), " ", name(path.name), " ", id(path.id)),
      element("ul", {}, path.because.map(tick),
        path.role ? element("li", {}, quiet("Launched as "), path.role) : "",
        path.constraints.map(constraint => element("li", {}, quiet("Constraint "), constraint))))),
    report.nearMisses.map(miss => element("div", { class: "box" },
      element("div", { class: "line" }, chip("no path", "wait"), " ", miss.portfolio),
      element("ul", {}, miss.because.map(tick), cross(miss.missing)))),
  ].flat();
}
