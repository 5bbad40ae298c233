// What is written into the forms of a case is kept with the case while it is written, for whoever
// writes alone. Nothing is stored in this browser.

const AFTER = 5000;
const bar = document.getElementById("writing");
const home = bar.dataset.at;
const page = location.pathname.startsWith(home) ? location.pathname.slice(home.length) : null;
const forms = new Map();

for (const form of document.querySelectorAll("main form[method=post]")) {
  const to = new URL(form.action).pathname;
  // Words of her own are hers alone; of two forms that go to one place nobody knows which was written.
  const hers = form.matches("[data-never-kept]") || form.querySelector("[type=password], [type=file]");
  const at = to.slice(home.length);
  if (page === null || !to.startsWith(home) || hers || !form.querySelector("textarea")) continue;
  forms.set(at, forms.has(at) ? null : form);
}
for (const [to, form] of forms) if (!form) forms.delete(to);

function fields(form) {
  return [...form.elements].filter((each) => each.name && each.type !== "hidden" && each.type !== "submit");
}

function token() {
  return document.querySelector("main form [name=_csrf]").value;
}

function send(act, body) {
  body.set("_csrf", token());
  body.set("_page", page);
  return fetch(home + "/dang-viet" + act, { method: "POST", body, keepalive: true });
}

function watch(form, to) {
  let written = false;
  let waiting = 0;
  const says = document.createElement("p");
  says.className = "govuk-hint";
  says.setAttribute("role", "status");
  form.append(says);

  async function keep() {
    clearTimeout(waiting);
    if (!written) return;
    written = false;
    const body = new URLSearchParams();
    for (const each of fields(form)) {
      if (!/radio|checkbox/.test(each.type) || each.checked) body.append(each.name, each.value);
    }
    body.set("_form", to);
    try {
      const answer = await send("", body);
      if (answer.status === 204) says.textContent = bar.dataset.kept;
      else unkept(answer.status === 409 ? await answer.text() : "");
    } catch {
      unkept("");
    }
  }

  function unkept(why) {
    written = true;
    says.textContent = why || bar.dataset.unkept;
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
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  addEventListener("pagehide", keep);
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
