// Says that something new waits: a neutral word in the title until somebody looks, a sound only on wish.

const desk = document.querySelector(".bn-duty");
const sound = document.getElementById("sound");
const title = document.title;

let waiting = count();
let blinking = null;

function count() {
  return Number(document.getElementById("lists")?.dataset.waiting ?? 0);
}

function quiet() {
  clearInterval(blinking);
  blinking = null;
  document.title = title;
}

function blink() {
  if (blinking || document.hasFocus()) return;
  blinking = setInterval(() => {
    if (document.documentElement.classList.contains("bn-hidden")) return;
    document.title = document.title === title ? desk.dataset.notice : title;
  }, 1000);
}

function ring() {
  if (!sound.checked) return;
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  volume.gain.value = 0.1;
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.25);
}

if (desk) {
  sound.closest("[hidden]").hidden = false;
  document.body.addEventListener("htmx:afterSwap", () => {
    const now = count();
    if (now > waiting) {
      blink();
      ring();
    }
    waiting = now;
  });
  addEventListener("focus", quiet);
}
