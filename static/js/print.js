// The button that prints the sheets. Without this file one uses the browser's own menu.
"use strict";
const place = document.querySelector("[data-print]");
if (place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = place.dataset.print;
  button.addEventListener("click", () => print());
  place.append(button);
}
