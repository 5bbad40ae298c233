// Passkeys: between a form of ours and the dialogue of the person's own device.

const fromText = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** What we asked for, as the browser wants it: bytes instead of text. */
function request(options) {
  options.challenge = fromText(options.challenge);
  if (options.user) options.user.id = fromText(options.user.id);
  for (const known of options.excludeCredentials ?? []) known.id = fromText(known.id);
  return { publicKey: options };
}

/** What the device said, as we read it: text instead of bytes. */
function answer(credential) {
  const said = credential.response;
  const response = { clientDataJSON: toText(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = toText(said.attestationObject);
    response.transports = said.getTransports?.() ?? [];
  } else {
    response.authenticatorData = toText(said.authenticatorData);
    response.signature = toText(said.signature);
    if (said.userHandle) response.userHandle = toText(said.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });
}

function prepare(form) {
  const kind = form.dataset.passkey;
  const ready = form.querySelector("[data-passkey-ready]");
  const button = ready.querySelector("button");
  const say = (what) => {
    for (const line of form.querySelectorAll("[data-says]")) line.hidden = line.dataset.says !== what;
  };

  if (!window.PublicKeyCredential || !navigator.credentials) return say("unable");
  if (form.dataset.origin && location.origin !== form.dataset.origin) return say("elsewhere");
  say("");
  ready.hidden = false;

  const ask = async () => {
    button.disabled = true;
    say("");
    try {
      const begun = await fetch(form.dataset.begin, {
        method: "POST",
        body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
      });
      if (!begun.ok) throw new Error(begun.status);
      form.elements.answer.value = answer(await navigator.credentials[kind](request(await begun.json())));
      // Who would rather stay on the page takes the answer and says so.
      if (form.dispatchEvent(new Event("binhan-answer", { cancelable: true }))) form.submit();
      else button.disabled = false;
    } catch (why) {
      say({ NotAllowedError: "stopped", AbortError: "stopped", InvalidStateError: "already" }[why.name] ?? "failed");
      button.disabled = false;
    }
  };
  button.addEventListener("click", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
}

document.querySelectorAll("form[data-passkey]").forEach(prepare);
