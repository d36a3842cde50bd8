// Slides on a wall: keys, swipe, full screen and a silent clock. Without this file one scrolls, or follows the links on the slides.
"use strict";
const slides = [...document.querySelectorAll(".slide")];
const MINUTE = 60;

function current() {
  const middle = innerHeight / 2;
  const found = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  return found < 0 ? slides.length - 1 : found;
}

function show(index) {
  const slide = slides[Math.min(Math.max(index, 0), slides.length - 1)];
  slide.focus({ preventScroll: true });
  slide.scrollIntoView();
  history.replaceState(null, "", `#${slide.id}`);
}

// What an arrow upwards or downwards should do first: show the rest of a slide that is taller than the window.
function hidesMore(slide, downwards) {
  const box = slide.getBoundingClientRect();
  return downwards ? box.bottom > innerHeight + 1 : box.top < -1;
}

const steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const here = current();
  let to = null;
  if (event.key in steps) to = here + steps[event.key];
  else if (event.key === " " && !event.target.closest("a, button")) to = here + (event.shiftKey ? -1 : 1);
  else if (event.key === "ArrowDown" && !hidesMore(slides[here], true)) to = here + 1;
  else if (event.key === "ArrowUp" && !hidesMore(slides[here], false)) to = here - 1;
  else if (event.key === "Home") to = 0;
  else if (event.key === "End") to = slides.length - 1;
  else if (event.key === "f") toggleFullScreen();
  if (to === null) return;
  event.preventDefault();
  show(to);
});

let touch = null;
addEventListener("touchstart", ({ touches }) => (touch = touches.length === 1 ? touches[0] : null), { passive: true });
addEventListener("touchend", ({ changedTouches: [end] }) => {
  if (!touch) return;
  const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
  if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) show(current() + (across < 0 ? 1 : -1));
  touch = null;
});

function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

function button(text, act, label = text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--quiet";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

// The clock: says nothing aloud until the time is out, and then only to those who listen to the page.
function clock() {
  const time = document.createElement("span");
  const out = document.createElement("span");
  const box = document.createElement("section");
  let left = given();
  let setBy = slides[current()];
  let ends = null;
  let timer = null;
  const startOrStop = button("Start uret", () => (ends ? stop() : start()));
  function draw() {
    time.textContent = `${Math.floor(left / MINUTE)}:${String(left % MINUTE).padStart(2, "0")}`;
    box.classList.toggle("clock--out", left === 0);
    out.textContent = left === 0 ? "Tiden er gået." : "";
    startOrStop.textContent = ends ? "Stop uret" : "Start uret";
    startOrStop.setAttribute("aria-label", startOrStop.textContent);
  }
  function tick() {
    left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    if (left === 0) stop();
    draw();
  }
  function start() {
    if (left === 0) left = given();
    ends = performance.now() + left * 1000;
    timer = setInterval(tick, 200);
    draw();
  }
  function stop() {
    clearInterval(timer);
    ends = null;
    draw();
  }
  function given() {
    return Number(slides[current()].dataset.seconds) || 2 * MINUTE;
  }
  function change(seconds) {
    left = Math.min(Math.max(left + seconds, 0), 120 * MINUTE);
    if (ends) ends = performance.now() + left * 1000;
    draw();
  }
  // A slide with minutes of its own sets the clock when one comes to it; a clock that runs is left alone.
  function follow() {
    const here = slides[current()];
    if (here === setBy) return;
    setBy = here;
    if (ends || !here.dataset.seconds) return;
    left = given();
    draw();
  }
  addEventListener("scroll", follow, { passive: true });
  box.className = "clock";
  box.setAttribute("aria-label", "Ur");
  time.className = "clock__time";
  time.setAttribute("role", "timer");
  out.className = "visually-hidden";
  out.setAttribute("role", "status");
  const reset = button("Nulstil", () => {
    stop();
    left = given();
    draw();
  }, "Nulstil uret");
  box.append(time, out, startOrStop, button("−½", () => change(-30), "Et halvt minut mindre"), button("+½", () => change(30), "Et halvt minut mere"), reset);
  draw();
  return box;
}

document.querySelector(".wall__full").append(button("Fuld skærm (f)", toggleFullScreen, "Fuld skærm til og fra"));
document.body.append(clock());
