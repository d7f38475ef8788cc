// Copies the field a button names, and says so beside it.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) { return; }
  const field = document.getElementById(button.dataset.copy);
  field.select();
  let copied = true;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    copied = document.execCommand("copy"); // No clipboard without a secure connection.
  }
  const said = button.parentElement.querySelector("[data-copy-said]");
  if (said) { said.textContent = copied ? button.dataset.copied : "Press and hold the link to copy it."; }
});
