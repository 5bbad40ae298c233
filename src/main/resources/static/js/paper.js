// What is written into a paper is kept with its case while it is written. Nothing is stored here.

const AFTER = 3000;
const form = document.getElementById("paper");
const says = document.getElementById("kept");

let written = false;
let waiting = 0;
let sending = null;

async function keep() {
  clearTimeout(waiting);
  if (!written) return;
  written = false;
  const body = new URLSearchParams(new FormData(form));
  body.set("act", "keep");
  sending = new AbortController();
  try {
    const answer = await fetch(form.action, { method: "POST", body, keepalive: true, signal: sending.signal });
    const why = await answer.text();
    if (answer.ok && !answer.redirected) says.textContent = says.dataset.kept;
    else unkept(answer.status === 409 ? why : "");
  } catch {
    unkept("");
  }
}

function unkept(why) {
  written = true;
  says.textContent = why || says.dataset.unkept;
}

form.addEventListener("input", () => {
  written = true;
  clearTimeout(waiting);
  waiting = setTimeout(keep, AFTER);
});

// Whoever sends the form has it kept by that.
form.addEventListener("submit", () => {
  written = false;
  clearTimeout(waiting);
  sending?.abort();
});

document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
addEventListener("pagehide", keep);
