// The journal: every call, and why it was refused.

const SHOWN_AT_FIRST = 50;
const SHOWN_BEFORE = 5; // calls before the one that failed

function callsSection(catalog) {
  const all = catalog.data.calls;
  if (!all) {
    return "";
  }
  const kinds = {
    all: { label: "All", calls: all },
    test: { label: "Without assertions", calls: all.filter(call => !call.assertion) },
    refused: { label: "Refused", calls: all.filter(call => call.code) },
  };
  if (kinds.test.calls.length === all.length) {
    delete kinds.test;
  }
  const chosen = (kinds[view.calls] ?? kinds.all).calls.filter(findsCall);
  const failed = chosen.findIndex(call => catalog.lookedAt.has(call.requestId));
  const hidden = view.allCalls || view.words.length > 0 ? 0
    : Math.max(0, Math.min(chosen.length - SHOWN_AT_FIRST, failed < 0 ? Infinity : failed - SHOWN_BEFORE));
  const choices = Object.entries(kinds).map(([kind, { label, calls }]) => element("button", {
    type: "button", "aria-pressed": String(view.calls === kind), "data-key": `calls/${kind}`,
    click: () => { view.calls = kind; draw(); } }, `${label} ${calls.length.toLocaleString("en")}`));
  return element("section", { id: "calls", "aria-labelledby": "calls-heading", tabindex: "-1" },
    element("div", { class: "bar" },
      element("h2", { id: "calls-heading" }, "Calls"),
      element("div", { class: "choice", role: "group", "aria-label": "Which calls" }, choices)),
    catalog.data.earlierCalls > 0 ? element("p", { class: "quiet" },
      `${count(catalog.data.earlierCalls, "earlier call")} not shown here.`) : "",
    hidden > 0 ? element("button", {
      type: "button", "data-key": "calls/earlier", click: () => { view.allCalls = true; draw(); } },
      `Show ${count(hidden, "earlier call")}`) : "",
    chosen.length === 0 ? element("p", { class: "quiet" }, "None.") : "",
    element("div", { class: "calls" }, repeats(chosen.slice(hidden)).map(run => callRun(catalog, run))));
}

function findsCall(call) {
  if (view.words.length === 0) {
    return true;
  }
  const text = [call.account, view.catalog.nameOf(call.account), call.principal, call.operation, call.subject,
    call.code, call.message, call.reason, call.assertion].join("\n").toLowerCase();
  return view.words.every(word => text.includes(word));
}

/** Calls that follow each other and do the same are one run. */
function repeats(calls) {
  const runs = [];
  for (const call of calls) {
    const last = runs[runs.length - 1]?.[0];
    const same = last && !view.catalog.lookedAt.has(call.requestId)
      && ["assertion", "account", "principal", "region", "operation", "subject", "code", "message"]
        .every(member => last[member] === call[member]);
    if (same) {
      runs[runs.length - 1].push(call);
    } else {
      runs.push([call]);
    }
  }
  return runs;
}

function callRun(catalog, run) {
  const draw = call => callRow(catalog, call);
  return run.length <= FEWEST_OTHERS ? run.map(draw) : [draw(run[0]), more(`call/${run[0].assertion ?? ""}${run[0].number}/more`, run.slice(1), draw)];
}

function callRow(catalog, call) {
  const who = catalog.nameOf(call.account) + (call.principal ? ` as ${call.principal}` : "");
  const severalRegions = new Set(catalog.data.calls.map(other => other.region)).size > 1;
  const about = catalog.lookedAt.has(call.requestId);
  const summary = [
    element("span", { class: "number" }, call.assertion ? "" : String(call.number)),
    call.code ? chip("refused", "bad") : chip("answered", "good"),
    element("strong", {}, marked(call.operation)),
    call.assertion ? chip(call.assertion, "quiet") : "",
    about ? lookedAt() : "",
    element("span", { class: "who" }, marked(who), severalRegions ? ` in ${call.region}` : ""),
    call.subject ? element("span", { class: "subject" }, marked(call.subject)) : "",
    call.code ? element("span", { class: "message" },
      element("strong", {}, marked(call.code)), ": ", marked(call.message ?? "")) : "",
    call.reason ? element("span", { class: "reason" },
      /^\w+-/.test(call.reason) ? "" : "It ", marked(call.reason), ".") : ""];
  return fold(`call/${call.assertion ?? ""}${call.number}`, summary, () => [
    element("h3", {}, "Request"), element("pre", {}, call.request),
    call.response ? [element("h3", {}, "Response"), element("pre", {}, call.response)] : "",
  ], { kind: `call${about ? " about" : ""}${call.code ? " refused" : ""}${call.assertion ? " assertion" : ""}${view.newCalls.has(call) ? " new" : ""}` });
}
