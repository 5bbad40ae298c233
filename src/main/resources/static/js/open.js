// Public pages: leaves quickly, keeps to one entry of the history, and turns page after page without a new one.

const policy = window.trustedTypes?.createPolicy("bn", { createHTML: (page) => page });
const EXIT = "/thoat";
const PRESSES = 3;
const WITHIN = 5000;
const LIVE_AFTER = 250;
const BASE = 10n ** 16n;
const TOGETHER = 256;

let presses = [];
let receipt = null;
let live = 0;

// What stands on the screen goes first, then the page itself gives its place in the history away.
function leave() {
  document.body.replaceChildren();
  location.replace(EXIT);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Shift" && event.key !== "Escape") {
    presses = [];
    return;
  }
  if (event.repeat) return;
  const now = Date.now();
  presses = presses.filter((press) => press.key === event.key && now - press.at < WITHIN);
  presses.push({ key: event.key, at: now });
  if (presses.length === PRESSES) leave();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.pathname === EXIT) leave();
  else if (link.hash) document.getElementById(link.hash.slice(1))?.focus();
  else location.replace(link.href);
});

function read(page) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(page) : page, "text/html");
}

function turn(page) {
  document.body.replaceChildren(...page.body.childNodes);
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  window.scrollTo(0, 0);
  const own = document.querySelector("[data-own-receipt]");
  if (own && receipt) {
    own.textContent = receipt.shown;
    own.hidden = false;
    receipt = null;
  }
  const first = document.querySelector(".govuk-error-summary") ?? document.querySelector("h1");
  first?.setAttribute("tabindex", "-1");
  first?.focus();
  prepare();
}

function fields(form, button) {
  const data = new FormData(form, button);
  const plain = (button?.formEnctype || form.enctype) !== "multipart/form-data";
  return plain ? new URLSearchParams([...data].filter(([, value]) => typeof value === "string")) : data;
}

function post(form, body) {
  return fetch(form.action, { method: "POST", body, credentials: "same-origin", cache: "no-store" });
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.method !== "post") return;
  event.preventDefault();
  if (form.dataset.busy) return;
  if (form.hasAttribute("data-standing")) return stands(form);
  form.dataset.busy = "yes";
  const cut = document.getElementById("bn-cut");
  if (cut) cut.hidden = true;
  try {
    const body = fields(form, button);
    if (form.dataset.salt) await withReceipt(form, button, body);
    let answer = await post(form, body);
    let page = read(await answer.text());
    const crowd = page.querySelector("form[data-challenge]");
    if (crowd && crypto.subtle) {
      body.set("solution", await worked(crowd.dataset));
      answer = await post(form, body);
      page = read(await answer.text());
    }
    if (answer.redirected) location.replace(answer.url);
    else turn(page);
  } catch {
    if (cut) cut.hidden = false;
    cut?.focus();
  } finally {
    delete form.dataset.busy;
  }
});

// Where she stands goes out once, to about a kilometre, and is asked for only when she taps.
function stands(form) {
  const failed = form.querySelector("[role=alert]");
  form.dataset.busy = "yes";
  failed.hidden = true;
  const fails = () => {
    delete form.dataset.busy;
    failed.hidden = false;
    failed.focus();
  };
  const found = async ({ coords }) => {
    try {
      const gan = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
      turn(read(await (await post(form, new URLSearchParams({ gan }))).text()));
    } catch {
      fails();
    }
  };
  navigator.geolocation.getCurrentPosition(found, fails, { maximumAge: 600000, timeout: 20000 });
}

// When very many report at once, a second or two of work lets this form in.
async function worked({ challenge, bits }) {
  for (let n = 0; ; n += TOGETHER) {
    const tried = Array.from({ length: TOGETHER }, (_, at) => String(n + at));
    const hashes = await Promise.all(
      tried.map((each) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${challenge}.${each}`))),
    );
    const found = hashes.findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (found >= 0) return tried[found];
  }
}

// Communes appear while she types; the words go in the body, never in an address.
document.addEventListener("input", (event) => {
  if (!event.target.hasAttribute("data-live")) return;
  const input = event.target;
  clearTimeout(live);
  live = setTimeout(async () => {
    if (input.value.trim().length < 2 || !input.isConnected) return;
    const asked = input.value;
    const body = fields(input.form, null);
    body.set("go", "find");
    try {
      const page = read(await (await post(input.form, body)).text());
      const found = page.getElementById("choices");
      const here = document.getElementById("choices");
      if (here && found && input.value === asked) here.replaceWith(found);
    } catch {
      // The button says it when it matters.
    }
  }, LIVE_AFTER);
});

// The number is made here and sent only in a form from which nobody can tell it.
function made() {
  const random = new BigUint64Array(1);
  const most = 2n ** 64n - (2n ** 64n % BASE);
  do crypto.getRandomValues(random);
  while (random[0] >= most);
  const number = random[0] % BASE;
  const check = 98n - ((number * 100n) % 97n);
  return String(number).padStart(16, "0") + String(check).padStart(2, "0");
}

async function stretch(digits, form) {
  const bytes = Uint8Array.from(form.dataset.salt.match(/../g), (pair) => parseInt(pair, 16));
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(digits), "PBKDF2", false, ["deriveBits"]);
  const by = { name: "PBKDF2", hash: "SHA-512", salt: bytes, iterations: Number(form.dataset.rounds) };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(by, key, 256));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isRight(digits) {
  return /^\d{18}$/.test(digits) && BigInt(digits) % 97n === 1n;
}

function prepare() {
  const standing = document.querySelector("[data-standing]");
  if (standing && navigator.geolocation && isSecureContext) standing.hidden = false;
  const form = document.querySelector("form[data-make]");
  if (!form || receipt || !crypto.subtle) return;
  const digits = made();
  const shown = digits.replace(/(\d{6})(\d{6})(\d{6})/, "$1 $2 $3");
  receipt = { shown, stretched: stretch(digits, form) };
}

async function withReceipt(form, button, body) {
  if (!crypto.subtle) return;
  if (form.hasAttribute("data-make")) {
    if (button?.value === "send" && receipt) body.set("stretched", await receipt.stretched);
    return;
  }
  const typed = String(body.get("number") ?? "").replace(/[\s.\-–]/g, "");
  const meant = typed.slice(0, -1) + ((Number(typed.slice(-1)) + 9) % 10);
  if (!isRight(typed) && !isRight(meant)) return;
  body.delete("number");
  body.set("stretched", await stretch(isRight(typed) ? typed : meant, form));
  if (!isRight(typed)) body.set("twin", "1");
}

prepare();
