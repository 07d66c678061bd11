// The journal: every call, and why it was refused.

const SHOWN_AT_FIRST = 50;

function callsSection(catalog) {
  const all = catalog.data.calls;
  if (!all) {
    return "";
  }
  const refused = all.filter(call => call.code);
  const chosen = (view.calls === "refused" ? refused : all).filter(findsCall);
  const hidden = view.allCalls || view.words.length > 0 ? 0 : Math.max(0, chosen.length - SHOWN_AT_FIRST);
  const filter = (value, label) => element("button", {
    type: "button", "aria-pressed": String(view.calls === value), "data-key": `calls/${value}`,
    click: () => { view.calls = value; draw(); } }, label);
  return element("section", { id: "calls", "aria-labelledby": "calls-heading", tabindex: "-1" },
    element("div", { class: "bar" },
      element("h2", { id: "calls-heading" }, "Calls"),
      element("div", { class: "choice", role: "group", "aria-label": "Which calls" },
        filter("all", `All ${all.length.toLocaleString("en")}`), filter("refused", `Refused ${refused.length}`))),
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
    call.code, call.message].join("\n").toLowerCase();
  return view.words.every(word => text.includes(word));
}

/** Calls that follow each other and do the same are one run. */
function repeats(calls) {
  const runs = [];
  for (const call of calls) {
    const last = runs[runs.length - 1]?.[0];
    const same = last && ["account", "principal", "region", "operation", "subject", "code", "message"]
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
  return run.length <= FEWEST_OTHERS ? run.map(draw) : [draw(run[0]), more(`call/${run[0].number}/more`, run.slice(1), draw)];
}

function callRow(catalog, call) {
  const who = catalog.nameOf(call.account) + (call.principal ? ` as ${call.principal}` : "");
  const severalRegions = new Set(catalog.data.calls.map(other => other.region)).size > 1;
  const summary = [
    element("span", { class: "number" }, String(call.number)),
    call.code ? chip("refused", "bad") : chip("answered", "good"),
    element("strong", {}, marked(call.operation)),
    element("span", { class: "who" }, marked(who), severalRegions ? ` in ${call.region}` : ""),
    call.subject ? element("span", { class: "subject" }, marked(call.subject)) : "",
    call.code ? element("span", { class: "message" },
      element("strong", {}, marked(call.code)), ": ", marked(call.message ?? "")) : ""];
  return fold(`call/${call.number}`, summary, () => [
    element("h4", {}, "Request"), element("pre", {}, call.request),
    call.response ? [element("h4", {}, "Response"), element("pre", {}, call.response)] : "",
  ], { kind: call.code ? "call refused" : "call" });
}
