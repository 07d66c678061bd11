"use strict";

// Elements. Texts become text nodes, so that no name is read as HTML.

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      made.addEventListener(attribute, value);
    } else if (value === true) {
      made.setAttribute(attribute, "");
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

/** A state in a few words. The tone is good, wait, bad, info or quiet; the words say the same. */
function chip(text, tone) {
  return element("span", { class: `chip ${tone}` }, text);
}

/** A name that somebody chose. It cannot turn the text around it, even if it is written from right to left. */
function name(text) {
  return element("strong", { class: "name" }, marked(text));
}

function id(text) {
  return element("code", { class: "id" }, marked(text));
}

function quiet(...content) {
  return element("span", { class: "quiet" }, ...content);
}

function count(number, one, many = one + "s") {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** The text with what the reader searches for in <mark>. */
function marked(text) {
  if (view.words.length === 0) {
    return text;
  }
  const parts = [];
  const lower = text.toLowerCase();
  let from = 0;
  while (from < text.length) {
    const hits = view.words
      .map(word => ({ word, at: lower.indexOf(word, from) }))
      .filter(hit => hit.at >= 0)
      .sort((one, other) => one.at - other.at);
    if (hits.length === 0) {
      break;
    }
    const end = hits[0].at + hits[0].word.length;
    parts.push(text.slice(from, hits[0].at), element("mark", {}, text.slice(hits[0].at, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/**
 * Something that folds. What is inside is drawn when it is first opened.
 *
 * @param key names it, so that it stays as the reader left it when the page is drawn again
 */
function fold(key, summary, inside, { open = false, kind = "", forced = false } = {}) {
  let drawn = false;
  const draw = () => {
    if (!drawn) {
      drawn = true;
      details.append(element("div", { class: "inside" }, inside()));
    }
  };
  const details = element("details", { class: kind, toggle: () => details.open && draw() });
  details.append(
    element("summary", { "data-key": key, click: () => view.opened.set(key, !details.open) }, summary));
  if (forced || (view.opened.get(key) ?? (view.all ?? open))) {
    draw();
    details.open = true;
  }
  return details;
}

const FEWEST_OTHERS = 2;

/** Draws things that are alike as one, with the others folded below it: "23 more like this". */
function alike(key, things, likeness, draw, name) {
  if (view.words.length > 0) {
    return things.map(draw);
  }
  const groups = new Map();
  for (const thing of things) {
    const group = likeness(thing);
    if (!groups.has(group)) {
      groups.set(group, []);
    }
    groups.get(group).push(thing);
  }
  const begun = new Set();
  return things.map(thing => {
    const group = likeness(thing);
    const [first, ...others] = groups.get(group);
    if (others.length < FEWEST_OTHERS) {
      return draw(thing);
    }
    if (begun.has(group)) {
      return null;
    }
    begun.add(group);
    return [draw(first), more(`${key}/more/${group}`, others, draw, name)];
  });
}

function more(key, others, draw, name) {
  const names = name ? quiet(
    others.slice(0, 6).map((other, i) => [i === 0 ? "" : ", ", element("bdi", {}, name(other))]),
    others.length > 6 ? ", \u2026" : "") : "";
  return fold(key, [`${others.length.toLocaleString("en")} more like this`, names], () => others.map(draw),
    { kind: "more" });
}
