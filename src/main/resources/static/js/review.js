// The review of a draft: the original lights up beside the line, lines are corrected by keyboard or
// touch and kept at once. Without this file every line is a link to its own form.

const root = document.getElementById("rv");
const tree = document.getElementById("rv-tree");
const source = document.getElementById("rv-source");
const bar = document.getElementById("rv-bar");
const dialog = document.getElementById("rv-dialog");
const tools = document.getElementById("rv-tools")?.content.firstElementChild.cloneNode(true);
const words = root.dataset;
const address = bar.action;
const editable = words.open === "1";

let edit = Number(words.edit);
let look = words.look.split(" ").filter(Boolean);
let token = bar.elements._csrf.value;
let current = null;
let panel = null;
let structuring = false;

const line = (key) => document.getElementById("k" + key);
const keyOf = (li) => li.id.slice(1);
const isLine = (li) => /^k\d+$/.test(li.id);
const lines = () => [...tree.querySelectorAll(".rv-lines > li")];
const inField = (node) => node.closest("input, textarea, select, [contenteditable]");
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Lines ------------------------------------------------------------------------

function dress(li) {
  const link = li.firstElementChild;
  link.id = "a" + li.id;
  link.tabIndex = -1;
  li.tabIndex = -1;
  li.setAttribute("role", "treeitem");
  li.setAttribute("aria-labelledby", link.id);
  li.setAttribute("aria-level", Number(/\bd(\d)/.exec(li.className)?.[1] ?? 0) + 1);
  li.setAttribute("aria-selected", "false");
}

function settleLists() {
  for (const list of tree.querySelectorAll(".rv-lines")) {
    list.hidden = !list.firstElementChild;
    if (!list.hidden) list.setAttribute("role", "tree");
  }
  if (!tree.querySelector('.rv-lines > li[tabindex="0"]')) {
    const first = lines()[0];
    if (first) first.tabIndex = 0;
  }
}

function intoView(pane, node) {
  const box = node.getBoundingClientRect();
  if (!box.height) return;
  const frame = pane.getBoundingClientRect();
  const scrolls = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== "visible";
  if (!scrolls) {
    if (pane === tree) node.scrollIntoView({ block: "nearest" });
  } else if (box.height > frame.height - 16) {
    pane.scrollTop += box.top - frame.top - 8;
  } else if (box.top < frame.top + 8 || box.bottom > frame.bottom - 8) {
    pane.scrollTop += box.top - frame.top - pane.clientHeight / 3;
  }
}

function light(key) {
  source.querySelectorAll(".on").forEach((mark) => mark.classList.remove("on"));
  const marks = source.querySelectorAll(`[data-k~="${key}"]`);
  marks.forEach((mark) => mark.classList.add("on"));
  if (marks[0]) intoView(source, marks[0]);
}

function select(li, focus = true) {
  if (current && current !== li) {
    current.classList.remove("on");
    current.setAttribute("aria-selected", "false");
    current.tabIndex = -1;
  }
  tree.querySelectorAll('.rv-lines > li[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
  current = li;
  li.tabIndex = 0;
  li.classList.add("on");
  li.setAttribute("aria-selected", "true");
  if (tools) {
    tools.classList.toggle("rv-tools--head", !isLine(li));
    if (panel?.li !== li) li.firstElementChild.after(tools);
    else tools.remove();
  }
  if (focus) li.focus({ preventScroll: true });
  intoView(tree, li);
  light(keyOf(li));
}

function step(by) {
  const all = lines();
  const at = all.indexOf(current) + by;
  if (all[at]) select(all[at]);
}

function nextLook() {
  const order = lines().map(keyOf);
  const here = current ? order.indexOf(keyOf(current)) : -1;
  const places = look.map((key) => order.indexOf(key)).filter((at) => at >= 0).sort((a, b) => a - b);
  const at = places.find((place) => place > here) ?? places[0];
  if (at !== undefined) select(line(order[at]));
}

// Keeping edits: one at a time, tried again until the server has them -------------

const queue = [];
let sending = false;

function tell(id, text, done = false) {
  const place = document.getElementById(id);
  place.classList.toggle("done", done);
  if (place.textContent !== text) place.textContent = text;
}

function send(fields, then = {}) {
  queue.push({ fields, then, once: crypto.randomUUID() });
  if (!sending) void work();
}

async function work() {
  sending = true;
  while (queue.length) {
    const job = queue[0];
    const seen = job.then.panel?.seen ?? edit;
    const body = new URLSearchParams({ ...job.fields, seen, once: job.once, _csrf: token });
    tell("rv-saved", words.saving);
    let answer = null;
    try {
      answer = await fetch(address, { method: "POST", body, headers: { "X-Fragment": "1" }, redirect: "manual" });
    } catch {
      // The line is down: said below, tried again.
    }
    if (!answer || answer.status >= 500) {
      tell("rv-alert", words.waiting);
      await pause(3000);
    } else if (answer.type === "opaqueredirect" || answer.status === 403) {
      tell("rv-alert", words.session);
      await pause(3000);
      await renewToken();
    } else {
      queue.shift();
      tell("rv-alert", "");
      await settle(answer, job);
    }
  }
  sending = false;
}

async function renewToken() {
  try {
    const page = await fetch(location.pathname, { redirect: "manual" });
    if (page.ok) token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? token;
  } catch {
    // Still down.
  }
}

async function settle(answer, job) {
  const box = new DOMParser().parseFromString(await answer.text(), "text/html").body;
  if (answer.status === 409) {
    tell("rv-saved", "");
    dialog.replaceChildren(...box.childNodes);
    dialog.showModal();
  } else if (!answer.ok) {
    tell("rv-alert", box.textContent.trim());
    tell("rv-saved", "");
    if (job.then.panel && !panel) restore(job.then.panel);
  } else {
    await patch(box.firstElementChild, job.then);
  }
}

async function patch(news, then) {
  edit = Number(news.dataset.edit);
  bar.elements.seen.value = edit;
  tell("rv-saved", news.dataset.saved, true);
  document.getElementById("rv-sum").replaceChildren(...news.querySelector("p").childNodes);
  look = news.dataset.look.split(" ").filter(Boolean);
  for (const act of ["undo", "redo"]) bar.querySelector(`[value="${act}"]`).disabled = !(act in news.dataset);
  if (then.panel) then.panel.seen = edit;

  const at = current ? lines().indexOf(current) : 0;
  const hadFocus = tree.contains(document.activeElement) || document.activeElement === document.body;
  const fresh = [...news.querySelectorAll("ul")].map((list) => [list.dataset, list.firstElementChild]);
  const back = new Set(fresh.map(([, li]) => li.id));
  for (const key of news.dataset.gone.split(" ")) {
    const old = line(key);
    if (old && panel?.li === old && !back.has(old.id)) shut();
    if (old && !(panel?.li === old)) old.remove();
  }
  for (const [place, li] of fresh) put(place, li);
  settleLists();
  if (news.dataset.spans) await loadSource();

  const goal = then.added ? line(news.dataset.added) : then.key ? line(then.key) : current && line(keyOf(current));
  const here = goal ?? lines()[Math.max(0, Math.min(at, lines().length - 1))];
  if (here) select(here, hadFocus && !panel);
  if (then.open && here) await open(here, then.caret);
}

/** A line of the answer takes its place; one that is being edited keeps its form. */
function put(place, li) {
  const old = line(keyOf(li));
  let now = li;
  if (old) {
    const kept = panel?.li === old ? panel.box : null;
    if (kept) {
      old.firstElementChild.replaceWith(li.firstElementChild);
      old.className = li.className + " editing";
      now = old;
    } else {
      old.replaceWith(li);
    }
  }
  dress(now);
  if (place.part === "HEAD") return;
  const list = document.getElementById("rv-" + place.part);
  const before = place.before === "0" ? null : line(place.before);
  if (now.parentElement === list && now.previousElementSibling === before) return;
  if (before) before.after(now);
  else list.prepend(now);
}

async function loadSource() {
  const answer = await fetch(`/ban-thao/${words.id}/goc`, { headers: { "X-Fragment": "1" }, redirect: "manual" });
  if (!answer.ok) return;
  const top = source.scrollTop;
  source.innerHTML = (await answer.text()).trim();
  source.scrollTop = top;
  if (current) light(keyOf(current));
}

// Editing one line ---------------------------------------------------------------

async function open(li, caret) {
  if (!editable) return;
  if (panel?.li === li || !leave()) return;
  const answer = await fetch(li.firstElementChild.href, { headers: { "X-Fragment": "1" }, redirect: "manual" });
  if (!answer.ok) return void location.assign(li.firstElementChild.href);
  const box = document.createElement("div");
  box.className = "rv-panel";
  box.innerHTML = await answer.text();
  const form = box.querySelector("form");
  const text = form.elements.text;
  panel = { li, box, form, text, seen: Number(form.dataset.edit), was: text?.value.trim() ?? "", touched: false };
  tools?.remove();
  li.append(box);
  li.classList.add("editing");
  const field = text ?? form.elements.value;
  grow(text);
  field.focus({ preventScroll: true });
  intoView(tree, li);
  if (text) text.setSelectionRange(caret ?? text.value.length, caret ?? text.value.length);
}

function grow(text) {
  if (!text) return;
  text.rows = 1;
  while (text.scrollHeight > text.clientHeight + 2 && text.rows < 14) text.rows += 1;
}

/** A line that lost its words, or never had any beside what was typed: it can only be refused. */
function wordless() {
  return Boolean(panel?.text) && !panel.text.value.trim() && Boolean(panel.was || panel.touched);
}

/** Sends what was typed; the form stays. */
function save() {
  if (!panel || wordless()) return;
  const { li, form, text } = panel;
  const then = { panel, key: keyOf(li) };
  if (!text) {
    if (panel.touched) send({ ...Object.fromEntries(new FormData(form)), act: form.elements.act?.value ?? form.querySelector("[name=act]").value }, then);
  } else if (panel.touched && text.value.trim()) {
    send({ ...Object.fromEntries(new FormData(form)), act: "line" }, then);
  } else if (text.value.trim() !== panel.was && text.value.trim()) {
    send({ act: "text", key: keyOf(li), text: text.value }, then);
  } else if (!text.value.trim() && !panel.was && panel.closing) {
    send({ act: "remove", key: keyOf(li) });
  }
  panel.was = text?.value.trim() ?? "";
  panel.touched = false;
}

function shut() {
  const old = panel;
  panel = null;
  old?.box.remove();
  old?.li.classList.remove("editing");
}

/** What was refused comes back with everything that was typed. */
function restore(refused) {
  if (!refused.li.isConnected) return;
  panel = Object.assign(refused, { closing: false, touched: Boolean(refused.text) && !refused.text.value.trim() });
  tools?.remove();
  panel.li.append(panel.box);
  panel.li.classList.add("editing");
  (panel.text ?? panel.form.elements.value).focus();
}

/** Closes the form; one without words stays open with what was typed, and says why. */
function leave() {
  if (!panel) return true;
  if (wordless()) {
    tell("rv-saved", "");
    tell("rv-alert", words.wordless);
    panel.text.focus();
    return false;
  }
  panel.closing = true;
  save();
  shut();
  return true;
}

setInterval(() => queue.length || save(), 5000);
tree.addEventListener("focusout", (event) => {
  if (panel?.box.contains(event.target) && !panel.box.contains(event.relatedTarget)) save();
});
tree.addEventListener("input", (event) => {
  if (!panel?.box.contains(event.target)) return;
  if (event.target === panel.text) grow(panel.text);
  else panel.touched = true;
});

tree.addEventListener("submit", (event) => {
  if (!editable) return;
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(event.target, event.submitter));
  const li = panel.li;
  const then = { panel, key: keyOf(li) };
  if (fields.act === "join") return joinUp();
  if (fields.act === "take") {
    const kept = panel;
    save();
    shut();
    return send(fields, { panel: kept, key: keyOf(li), open: true });
  }
  if (fields.act === "add") Object.assign(then, { added: true, open: true });
  shut();
  send(fields, then);
});

/** The text of a line without its label, details and light. */
function wording(li) {
  const texts = [...li.firstElementChild.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return texts.map((node) => node.data).join("").trim();
}

function joinUp() {
  const { li, text } = panel;
  if (!text.value.trim() && panel.touched) return void leave();
  const above = li.previousElementSibling;
  if (!above) return;
  const caret = wording(above).length;
  const fields = { act: "join", key: keyOf(li), text: text.value };
  const kept = panel;
  shut();
  send(fields, { panel: kept, key: keyOf(above), open: true, caret });
}

function typing(event) {
  const { li, text } = panel;
  if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    if (leave()) select(li);
  } else if (event.target === text && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    const at = text.selectionStart;
    const fields = { act: "split", key: keyOf(li), text: text.value, at };
    if (!text.value.slice(0, at).trim()) return;
    if (text.value.slice(at).trim()) {
      const kept = panel;
      shut();
      send(fields, { panel: kept, added: true, open: true, caret: 0 });
    } else {
      leave();
      send({ act: "add", key: keyOf(li) }, { added: true, open: true });
    }
  } else if (event.target === text && event.key === "Backspace" && text.selectionEnd === 0) {
    event.preventDefault();
    joinUp();
  }
}

// Keys and clicks ------------------------------------------------------------------

function act(name, li = current) {
  if (!editable || !li) return;
  const key = keyOf(li);
  if (name === "open") void open(li);
  else if (name === "confirm") send(isLine(li) ? { act: name, key } : { act: "confirm-head", field: key }, { key });
  else if (isLine(li)) send({ act: name, key }, name === "add" ? { added: true, open: true } : name === "remove" ? {} : { key });
}

function structure(on) {
  structuring = on;
  document.getElementById("rv-structure")?.setAttribute("aria-pressed", String(on));
  root.classList.toggle("structuring", on);
  tell("rv-alert", on ? words.structure : "");
  if (on) (current ?? lines()[0])?.focus();
}

const plain = {
  ArrowDown: () => step(1),
  j: () => step(1),
  ArrowUp: () => step(-1),
  k: () => step(-1),
  Home: () => lines()[0] && select(lines()[0]),
  End: () => lines().length && select(lines().at(-1)),
  n: nextLook,
  Enter: () => act("open"),
  F2: () => act("open"),
  " ": () => act("confirm"),
  c: () => act("confirm"),
  ">": () => act("indent"),
  "<": () => act("outdent"),
  a: () => act("add"),
  Delete: () => act("remove"),
  e: () => structure(!structuring),
};

document.addEventListener("keydown", (event) => {
  if (panel?.box.contains(event.target)) return typing(event);
  if (inField(event.target) || dialog.open) return;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key;
  const onLine = event.target.matches?.(".rv-lines > li");
  let done = null;
  if (control && key.toLowerCase() === "z") done = () => history(event.shiftKey ? "redo" : "undo");
  else if (control && key.toLowerCase() === "y") done = () => history("redo");
  else if (control) return;
  else if (key === "?" && !event.altKey) done = () => document.getElementById("rv-help").togglePopover();
  else if (key === "Escape" && structuring) done = () => structure(false);
  else if (!onLine) return;
  else if (event.altKey) done = { ArrowRight: () => act("indent"), ArrowLeft: () => act("outdent") }[key];
  else if (key === "Tab" && structuring) done = () => act(event.shiftKey ? "outdent" : "indent");
  else done = plain[key];
  if (!done) return;
  event.preventDefault();
  done();
});

function history(name) {
  if (!editable || bar.querySelector(`[value="${name}"]`)?.disabled) return;
  if (leave()) send({ act: name });
}

tree.addEventListener("click", (event) => {
  const tool = event.target.closest(".rv-tools [data-act]");
  if (tool) return act(tool.dataset.act);
  const link = event.target.closest(".rv-lines > li > a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const li = link.parentElement;
  if (li === current && editable) return void open(li);
  if (panel && panel.li !== li && !leave()) return;
  select(li);
});

tree.addEventListener("focusin", (event) => {
  if (event.target.matches(".rv-lines > li") && event.target !== current) select(event.target, false);
});

source.addEventListener("click", (event) => {
  const key = event.target.closest("[data-k]")?.dataset.k.split(" ").at(-1);
  const li = key && line(key);
  if (!li || String(getSelection())) return;
  document.getElementById("rv-pane-tree").checked = true;
  select(li);
});

bar.addEventListener("submit", (event) => {
  event.preventDefault();
  const { value } = event.submitter;
  if (!value.startsWith("append-")) return history(value);
  if (leave()) send({ act: value }, { added: true, open: true });
});

document.getElementById("rv-sum").addEventListener("click", (event) => {
  if (!event.target.closest("[data-next]")) return;
  event.preventDefault();
  nextLook();
});

// A conflict is decided by one of its two buttons, never by a slip of the hand.
dialog.addEventListener("cancel", (event) => event.preventDefault());
document.getElementById("rv-structure")?.addEventListener("click", () => structure(!structuring));
addEventListener("beforeunload", (event) => {
  save();
  if (queue.length || wordless()) event.preventDefault();
});

root.classList.add("live");
lines().forEach(dress);
settleLists();
if (words.src ?? source.dataset.src) void loadSource();
const asked = location.hash && document.querySelector(`.rv-lines > li${CSS.escape ? "#" + CSS.escape(location.hash.slice(1)) : location.hash}`);
if (asked) select(asked);
