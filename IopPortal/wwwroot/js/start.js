// Starts the circuit, says when the connection is lost, and brings the page back.
Blazor.start({
  circuit: {
    reconnectionOptions: { maxRetries: 1000, retryIntervalMilliseconds: attempt => attempt < 10 ? 1000 : 5000 },
  },
});

const modal = document.getElementById("components-reconnect-modal");
const text = document.getElementById("reconnect-text");
const words = {
  en: {
    show: "Connection lost. Reconnecting. What you saved is safe; wait a moment before you tap anything.",
    failed: "Connection lost. Trying again. What you typed stays on this page.",
    rejected: "This page reloads as soon as the server answers. What you saved is safe.",
  },
  es: {
    show: "Se perdió la conexión. Volviendo a conectar. Lo guardado está a salvo; espere un momento antes de tocar nada.",
    failed: "Se perdió la conexión. Intentando de nuevo. Lo que escribió sigue en esta página.",
    rejected: "La página se abrirá de nuevo en cuanto responda el servidor. Lo guardado está a salvo.",
  },
}[document.documentElement.lang];
const state = () => modal.className.match(/components-reconnect-(show|hide|failed|rejected)/)?.[1];
const pause = () => new Promise(done => setTimeout(done, 2000));
let recovering = false;

async function serverAnswers() {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
  return answer.status < 500;
}

// "Failed" may still have its circuit on the server: reconnect, never reload. "Rejected" has none: reload.
async function recover() {
  if (recovering) { return; }
  recovering = true;
  for (let now = state(); now === "failed" || now === "rejected"; now = state()) {
    try {
      if (now === "failed") {
        await Blazor.reconnect();
      } else if (await serverAnswers()) {
        location.reload();
        return;
      }
    } catch {
      // The server is still away; the loop asks again.
    }
    await pause();
  }
  recovering = false;
}

new MutationObserver(() => {
  const now = state();
  for (const part of document.querySelectorAll("[data-live-part]")) { part.inert = now in words; }
  text.textContent = words[now] ?? "";
  recover();
}).observe(modal, { attributes: true, attributeFilter: ["class"] });

// The theme changes at once and is stored on the account behind the scenes.
document.addEventListener("submit", event => {
  const form = event.target.closest("[data-theme-form]");
  if (!form) { return; }
  event.preventDefault();
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  form.elements.theme.value = dark ? "light" : "dark";
  root.dataset.theme = form.elements.theme.value;
  fetch(form.action, { method: "POST", body: new FormData(form) });
});

// An open menu closes on Escape, on a click elsewhere and on a click inside.
const menus = () => document.querySelectorAll("details.menu[open]");
document.addEventListener("click", event => {
  for (const menu of menus()) {
    if (!menu.querySelector("summary").contains(event.target)) { menu.open = false; }
  }
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") { return; }
  for (const menu of menus()) { menu.open = false; menu.querySelector("summary").focus(); }
});

// Prints the page, with or without a connection.
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) { print(); }
});
