// A click on an empty place of the board opens the booking form for that half hour.
document.addEventListener("click", event => {
  const slots = event.target.closest("[data-book]");
  if (!slots || event.target.closest("a, button")) { return; }
  const place = slots.getBoundingClientRect();
  const halfHour = Math.floor((event.clientY - place.top) / place.height * Number(slots.dataset.hours) * 2);
  const minutes = Number(slots.dataset.first) * 60 + halfHour * 30;
  const two = number => String(number).padStart(2, "0");
  Blazor.navigateTo(`${slots.dataset.book}&time=${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
});
