// What is written into a form is kept on the server while it is written: that of a paper with the paper,
// that of any other form of a case for whoever writes alone. Nothing is stored in this browser.

/** Sends what is written some seconds after the last letter, and when the page goes. */
function keeping(form, says, words, after, send) {
  let written = false;
  let waiting = 0;
  let sending = null;

  async function keep() {
    clearTimeout(waiting);
    if (!written) return;
    written = false;
    const { signal } = (sending = new AbortController());
    try {
      const answer = await send(signal);
      const why = await answer.text();
      if (answer.ok && !answer.redirected) says.textContent = words.kept;
      else unkept(answer.status === 409 ? why : "");
    } catch {
      if (!signal.aborted) unkept("");
    }
  }

  function unkept(why) {
    written = true;
    says.textContent = why || words.unkept;
  }

  form.addEventListener("input", () => {
    written = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, after);
  });
  // Whoever sends the form has it kept by that.
  form.addEventListener("submit", () => {
    written = false;
    clearTimeout(waiting);
    sending?.abort();
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  addEventListener("pagehide", keep);
}

function post(to, body, signal) {
  return fetch(to, { method: "POST", body, keepalive: true, signal });
}

const paper = document.getElementById("paper");
if (paper) {
  const says = document.getElementById("kept");
  keeping(paper, says, says.dataset, 3000, (signal) => {
    const body = new URLSearchParams(new FormData(paper));
    body.set("act", "keep");
    return post(paper.action, body, signal);
  });
}

const bar = document.getElementById("writing");
const home = bar?.dataset.at;
const page = bar && location.pathname.startsWith(home) ? location.pathname.slice(home.length) : null;
const forms = new Map();

for (const form of page === null ? [] : document.querySelectorAll("main form[method=post]")) {
  const to = new URL(form.action).pathname;
  // Words of her own are hers alone; of two forms that go to one place nobody knows which was written.
  const hers = form.matches("[data-never-kept]") || form.querySelector("[type=password], [type=file]");
  const at = to.slice(home.length);
  if (form === paper || !to.startsWith(home) || hers || !form.querySelector("textarea")) continue;
  forms.set(at, forms.has(at) ? null : form);
}
for (const [to, form] of forms) if (!form) forms.delete(to);

function fields(form) {
  return [...form.elements].filter((each) => each.name && each.type !== "hidden" && each.type !== "submit");
}

function token() {
  return document.querySelector("main form [name=_csrf]").value;
}

function send(act, body, signal) {
  body.set("_csrf", token());
  body.set("_page", page);
  return post(home + "/dang-viet" + act, body, signal);
}

function watch(form, to) {
  const says = document.createElement("p");
  says.className = "govuk-hint";
  says.setAttribute("role", "status");
  form.append(says);
  keeping(form, says, bar.dataset, 5000, (signal) => {
    const body = new URLSearchParams();
    for (const each of fields(form)) {
      if (!/radio|checkbox/.test(each.type) || each.checked) body.append(each.name, each.value);
    }
    body.set("_form", to);
    return send("", body, signal);
  });
}

function fill(form, typed) {
  for (const each of fields(form)) {
    const values = typed[each.name];
    if (/radio|checkbox/.test(each.type)) each.checked = Boolean(values?.includes(each.value));
    else if (values) each.value = values[0];
  }
  for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  for (const inside of form.querySelectorAll("details")) inside.open = true;
}

// A page that asks who one is comes back as a page; that is no answer to a question.
async function told(answer) {
  return answer?.ok && answer.headers.get("content-type").includes("json") ? answer.json() : {};
}

async function reopen() {
  const all = await told(await send("/mo", new URLSearchParams()));
  const mine = Object.keys(all).filter((to) => forms.has(to));
  mine.forEach((to) => fill(forms.get(to), all[to]));
  if (mine.length === 0) {
    bar.querySelector("[role=status]").textContent = bar.dataset.closed;
    return;
  }
  bar.hidden = true;
  forms.get(mine[0]).querySelector("textarea").focus();
}

async function drop() {
  await send("/bo", new URLSearchParams());
  bar.hidden = true;
}

if (forms.size > 0) {
  forms.forEach(watch);
  bar.querySelector("[data-act=mo]").addEventListener("click", reopen);
  bar.querySelector("[data-act=bo]").addEventListener("click", drop);
  // A form that was sent and refused still has what was typed; nothing is offered beside it.
  const refused = document.querySelector(".govuk-error-summary");
  const answer = refused ? null : await fetch(home + "/dang-viet?_page=" + encodeURIComponent(page));
  const last = await told(answer);
  if (last.at) {
    bar.querySelector("[role=status]").textContent = bar.dataset.begun.replace("{0}", last.at);
    bar.hidden = false;
  }
}
