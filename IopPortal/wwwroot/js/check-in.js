// Shows the next code when the minute is over. The page itself holds the first one.
const place = document.querySelector("[data-check-in-left]");

async function next() {
  try {
    const answer = await fetch("/check-in/code", { cache: "no-store", redirect: "manual" });
    if (!answer.ok) { location.reload(); return; }
    const { code, secondsLeft } = await answer.json();
    place.textContent = `${code.slice(0, 3)} ${code.slice(3)}`;
    later(secondsLeft);
  } catch {
    place.textContent = "– – –"; // Not reachable: an old code would send people to the desk.
    later(5);
  }
}

function later(seconds) { setTimeout(next, seconds * 1000 + 250); }

if (place) { later(Number(place.dataset.checkInLeft)); }
