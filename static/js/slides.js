// Slides on a wall: keys, swipe, full screen and a silent clock. Without this file one scrolls, or follows the links on the slides.
"use strict";
const bar = document.querySelector(".wall__bar");
const slides = [...document.querySelectorAll(".slide")];
const MINUTE = 60;
const LONGEST = 600 * MINUTE; // of a point

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

// How much of a slide that is taller than the window is hidden, below (1) or above (-1).
function hidden(way) {
  const box = slides[current()].getBoundingClientRect();
  return Math.floor(way > 0 ? box.bottom - innerHeight : -box.top);
}

// First the rest of this slide, with a few lines that were seen already; then the next.
function lead(way) {
  const rest = hidden(way);
  if (rest > 0) scrollBy(0, way * Math.min(rest, 0.75 * innerHeight));
  else show(current() + way);
}

// Space leads on from the slide, but presses the button of the bar that has the focus.
function leaveBar() {
  if (bar.contains(document.activeElement)) slides[current()].focus({ preventScroll: true });
}

// A mouse comes back to its button by itself; a keyboard, whose clicks count as none, stays there until it leads on.
bar.addEventListener("click", ({ detail }) => {
  if (detail > 0) leaveBar();
});

const ways = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  let way = ways[event.key];
  if (event.key === " " && !event.target.closest("a, button")) way = event.shiftKey ? -1 : 1;
  if (way) leaveBar();
  if (["ArrowDown", "ArrowUp"].includes(event.key) && hidden(way) > 0) return; // the browser scrolls in its own small steps
  if (way) lead(way);
  else if (event.key === "Home") show(0);
  else if (event.key === "End") show(slides.length - 1);
  else return;
  event.preventDefault();
});

// A finger that moves a page seen enlarged does not turn it.
let touch = null;
addEventListener("touchstart", ({ touches }) => (touch = touches.length === 1 ? touches[0] : null), { passive: true });
addEventListener("touchend", ({ changedTouches: [end] }) => {
  if (!touch) return;
  const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
  const isSwipe = Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down);
  if (isSwipe && visualViewport.scale < 1.1) show(current() + (across < 0 ? 1 : -1));
  touch = null;
});

// What is read aloud begins with what is seen.
function button(text, act, more = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--quiet";
  made.textContent = text;
  if (more) made.setAttribute("aria-label", text + more);
  made.addEventListener("click", act);
  return made;
}

function fullScreen() {
  const made = button("Fuld skærm", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
  const draw = () => made.setAttribute("aria-pressed", document.fullscreenElement !== null);
  made.classList.add("wall__full");
  document.addEventListener("fullscreenchange", draw);
  draw();
  return made;
}

// The clock: says nothing aloud until the time is out, and then only to those who listen to the page.
function clock() {
  const time = document.createElement("span");
  const out = document.createElement("span");
  const box = document.createElement("div");
  let left = given();
  let setBy = slides[current()].dataset.point;
  let ends = null;
  let timer = null;
  const startOrStop = button("Start", () => (ends ? stop() : start()));
  function draw() {
    time.textContent = `${Math.floor(left / MINUTE)}:${String(left % MINUTE).padStart(2, "0")}`;
    box.classList.toggle("clock--out", left === 0);
    out.textContent = left === 0 ? "Tiden er gået." : "";
    startOrStop.textContent = ends ? "Stop" : "Start";
    startOrStop.setAttribute("aria-label", `${startOrStop.textContent} uret`);
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
    left = Math.min(Math.max(left + seconds, 0), LONGEST);
    if (ends) ends = performance.now() + left * 1000;
    draw();
  }
  // Another point sets the clock when one comes to it; a clock that runs is left alone, and so is one that waits for its point.
  function follow() {
    const { point } = slides[current()].dataset;
    if (ends || !point || point === setBy) return;
    setBy = point;
    left = given();
    draw();
  }
  addEventListener("scroll", follow, { passive: true });
  box.className = "clock";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Ur");
  time.className = "clock__time";
  time.setAttribute("role", "timer");
  out.className = "visually-hidden";
  out.setAttribute("role", "status");
  const reset = button("Nulstil", () => {
    stop();
    left = given();
    draw();
  }, " uret");
  box.append(time, out, startOrStop, button("−½", () => change(-30), " minut"), button("+½", () => change(30), " minut"), reset);
  draw();
  return box;
}

if (document.fullscreenEnabled) bar.append(fullScreen());
bar.append(clock());
