// A date or time is typed in parts, and the browser reports a change for each. What is typed is told once, whole, when the field is left
// or Enter is pressed; until then nothing that arrives from the server writes over it. A value picked with the pointer is told at once.
const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
const isMoment = field => field instanceof HTMLInputElement && (field.type === "date" || field.type === "time");
let typed = null;

function begin(field) {
  typed = { field, before: field.value };
  Object.defineProperty(field, "value", { configurable: true, get: native.get, set(value) { if (typed) { typed.arrived = value; } } });
}

function tell() {
  if (!typed) { return; }
  const { field, before, arrived } = typed;
  typed = null;
  delete field.value;
  if (field.value !== before || field.validity.badInput) {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (arrived !== undefined) {
    field.value = arrived;
  }
}

addEventListener("keydown", event => {
  if (event.key === "Enter") {
    tell();
  } else if (isMoment(event.target) && event.key !== "Tab" && !typed) {
    begin(event.target);
  }
}, true);
addEventListener("pointerdown", tell, true);
addEventListener("focusout", tell, true);
addEventListener("change", event => {
  if (event.isTrusted && typed?.field === event.target) { event.stopImmediatePropagation(); }
}, true);
