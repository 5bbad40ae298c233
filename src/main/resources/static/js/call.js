// The screen of a call: words become fields, the screen hides, and what was typed is never lost. Nothing is stored here.

const FIND_AFTER = 300;
const HERE = location.pathname;
const title = document.title;

let sent = false;
let finding = 0;

const form = () => document.getElementById("call");
const typed = () => form() && [...form().querySelectorAll("textarea, input:not([type])")].some((e) => e.value.trim());
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

// Words

// What is marked in the note; otherwise the sentence that was typed last.
function words() {
  const note = document.getElementById("note");
  const marked = note.value.slice(note.selectionStart, note.selectionEnd).trim();
  if (marked) return marked;
  const before = note.value.slice(0, note.selectionEnd).trimEnd();
  return before.split(/[.!?;,\n]/).filter((part) => part.trim()).pop()?.trim() ?? "";
}

function mark(input) {
  if (!input || input.checked) return;
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function say(key, ...values) {
  let sentence = document.getElementById("chips").dataset[key];
  values.forEach((value, i) => (sentence = sentence.replace(`{${i}}`, value)));
  document.getElementById("chipped").textContent = sentence;
}

function name(input) {
  return input.labels[0].firstChild.textContent.trim();
}

// Choices whose own words stand among these are ticked; without any the person chooses.
function choose(into, heard) {
  const all = [...form().elements[into]];
  const found = all.filter((each) => each.dataset.words.split(",").some((word) => ` ${plain(heard)} `.includes(plain(word))));
  found.forEach(mark);
  if (found.length) say("marked", found.map(name).join(", "));
  else document.getElementById(into).focus();
}

function write(into, heard) {
  const field = document.getElementById(into);
  const number = into === "address" && heard.match(/\+?\d[\d .]{6,}\d/)?.[0];
  const text = number || heard;
  if (!text) return field.focus();
  field.value = field.value.trim() && into !== "place" ? `${field.value.trim()}; ${text}` : text;
  say("done", text, name(field));
  if (into === "place") find();
}

function chip(into) {
  const heard = words();
  const field = form().elements[into];
  if (into === "kinds" || into === "wishes") choose(into, heard);
  else if (field instanceof RadioNodeList) {
    const yes = [...field].find((each) => each.value === "YES");
    mark(yes);
    say("marked", document.querySelector(`[data-into="${into}"]`).lastChild.textContent);
  } else write(into, heard);
}

// Communes and places that help

async function find() {
  const body = new URLSearchParams(new FormData(form()));
  body.set("go", "find");
  try {
    const page = await read(await fetch(HERE, { method: "POST", body }));
    if (page.getElementById("call") && form()) findings(page);
  } catch {
    // The button says it when it matters.
  }
}

// What was marked while the answer was on its way stays marked.
function findings(page) {
  const marked = new Set([...form().querySelectorAll("[name=to]:checked")].map((box) => box.value));
  take(page, "choices", "receivers");
  form().querySelectorAll("[name=to]").forEach((box) => (box.checked = marked.has(box.value)));
}

async function read(answer) {
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Sending

function unsent(why) {
  const box = document.getElementById("unsent");
  box.querySelectorAll("[data-says]").forEach((line) => (line.hidden = line.dataset.says !== why));
  box.hidden = false;
  box.focus();
}

// A session that was opened anew has another token; the form takes it and keeps all else.
async function freshToken() {
  const answer = await fetch(HERE);
  const token = answer.redirected ? null : (await read(answer)).querySelector("#call [name=_csrf]");
  if (token) form().elements._csrf.value = token.value;
  return Boolean(token);
}

function post(button) {
  return fetch(HERE, { method: "POST", body: new URLSearchParams(new FormData(form(), button)) });
}

function take(page, ...ids) {
  for (const id of ids) document.getElementById(id).replaceWith(page.getElementById(id));
}

// The page answers while somebody goes on typing: only what it says is taken over, never a field.
function turn(page, button) {
  if (page.getElementById("call")) {
    take(page, "sent", "errors", "asked");
    if (button?.value === "now") document.getElementById("danger").checked = true;
    else (document.getElementById("open") ?? document.querySelector("#errors [tabindex]"))?.focus();
  } else {
    sent = true;
    take(page, "main");
    document.getElementById("main").focus();
  }
}

async function send(button) {
  document.getElementById("unsent").hidden = true;
  try {
    let answer = await post(button);
    if (answer.redirected || answer.status === 403) {
      if (!(await freshToken())) return unsent("away");
      answer = await post(button);
    }
    if (answer.redirected || (answer.status !== 200 && answer.status !== 422)) return unsent("again");
    turn(await read(answer), button);
  } catch {
    unsent("cut");
  }
}

// Hiding

function veil() {
  const dialog = document.getElementById("veil");
  if (!dialog) return;
  document.documentElement.classList.toggle("bn-veiled", !dialog.open);
  if (dialog.open) {
    dialog.close();
    document.title = title;
  } else {
    dialog.showModal();
    document.title = "Bình An";
  }
}

document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  if (event.submitter?.value === "find") find();
  else if (!event.target.dataset.busy) {
    event.target.dataset.busy = "yes";
    send(event.submitter).finally(() => delete event.target.dataset.busy);
  }
});

document.addEventListener("click", (event) => {
  const into = event.target.closest("[data-into]")?.dataset.into;
  if (into) chip(into);
  if (event.target.closest("#hide, #unveil")) veil();
});

// Digits alone write tones on many Vietnamese keyboards, so the keys are Alt and a digit.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key === "F9") {
      event.preventDefault();
      veil();
    } else if (event.key === "F2" && typed() && !sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      document.getElementById("note").focus();
    } else if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const chips = document.querySelectorAll("#chips [data-into]");
      const button = chips[Number(event.code.slice(5)) - 1];
      if (!button || document.getElementById("veil")?.open) return;
      event.preventDefault();
      chip(button.dataset.into);
    }
  },
  true,
);

document.addEventListener("cancel", (event) => event.target.id === "veil" && event.preventDefault(), true);

document.addEventListener("input", (event) => {
  if (event.target.id !== "place") return;
  clearTimeout(finding);
  finding = setTimeout(find, FIND_AFTER);
});

document.addEventListener("change", (event) => {
  const [field, value] = event.target.dataset.marks?.split("=") ?? [];
  if (field) mark([...form().elements[field]].find((each) => each.value === value));
  if (event.target.name === "commune") find();
  if (event.target.name === "agreed" && !form().elements.agreedAt.value) {
    form().elements.agreedAt.value = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
  }
});

addEventListener("beforeunload", (event) => {
  if (!sent && typed()) event.preventDefault();
});

document.getElementById("chips").hidden = false;
document.getElementById("hide").hidden = false;
document.getElementById("note")?.focus();
