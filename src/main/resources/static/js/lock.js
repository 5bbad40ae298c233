// Hides the screen when nobody has touched it for a while; the server locks the session by itself.

const HIDE_AFTER = 9.5 * 60 * 1000;
const SAY_AT_MOST_EVERY = 2 * 60 * 1000;

const lock = document.getElementById("bn-lock");
const form = lock?.querySelector("form");
const wrong = document.getElementById("bn-lock-wrong");
const others = new BroadcastChannel("binhan");
const title = document.title;

let touched = Date.now();
let said = Date.now();
let before = null;

function hide() {
  if (lock.open) return;
  before = document.activeElement;
  document.documentElement.classList.add("bn-hidden");
  document.title = "Bình An";
  lock.showModal();
}

function show() {
  touched = said = Date.now();
  document.documentElement.classList.remove("bn-hidden");
  document.title = title;
  form.reset();
  wrong.textContent = "";
  lock.close();
  before?.focus();
}

// Typing a long report is being there: the server hears of it.
function touch() {
  if (lock.open) return;
  touched = Date.now();
  if (touched - said < SAY_AT_MOST_EVERY) return;
  said = touched;
  others.postMessage("touched");
  fetch("/phien", { headers: { "X-Binhan-Screen": "1" }, redirect: "manual" }).then((answer) => {
    if (answer.status === 403) hide();
    if (answer.type === "opaqueredirect") location.reload();
  });
}

function look() {
  if (Date.now() - touched >= HIDE_AFTER) hide();
}

async function open(event) {
  event.preventDefault();
  const shown = event.currentTarget;
  const answer = await fetch(shown.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(shown)),
    headers: { "X-Binhan-Screen": "1" },
    redirect: "manual",
  });
  if (answer.status === 204) {
    show();
  } else if (answer.status === 422) {
    wrong.textContent = await answer.text();
    document.getElementById("bn-lock-password").select();
  } else {
    location.reload();
  }
}

if (lock) {
  for (const sign of ["keydown", "pointerdown", "wheel", "touchstart"]) {
    document.addEventListener(sign, touch, { passive: true });
  }
  others.addEventListener("message", () => {
    if (!lock.open) touched = Date.now();
  });
  lock.addEventListener("cancel", (event) => event.preventDefault());
  form.addEventListener("submit", open);
  document.getElementById("bn-lock-passkey").addEventListener("binhan-answer", open);
  document.addEventListener("binhan-lock", hide);
  document.addEventListener("visibilitychange", look);
  setInterval(look, 5000);
}

// A page that the browser kept for its Back button is asked for again.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
