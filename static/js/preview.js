// The page in an editor's preview follows the files: it asks which version there is, and replaces what has changed.
// Only the preview loads this file; without it the page shows the new content when it is loaded again.
const PANEL = ".preview-panel";
const RETRY = 1000;
let shown = "";

function replacePanel(page) {
  const panel = document.querySelector(PANEL);
  const fresh = page.querySelector(PANEL);
  const others = fresh.querySelector("details");
  if (others && panel.querySelector("details")?.open) others.open = true;
  panel.replaceWith(fresh);
}

// The main part keeps its place, so that the page does not move under the editor. What other scripts have added to it is
// left out until the page is loaded again; all of it works without.
function replaceMain(page) {
  const fresh = page.querySelector("main");
  const top = scrollY;
  if (fresh.outerHTML !== shown) {
    shown = fresh.outerHTML;
    document.querySelector("main").replaceWith(fresh);
    scrollTo({ top, behavior: "instant" });
  }
}

async function update() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.redirected) history.replaceState(null, "", answer.url);
  replacePanel(page);
  replaceMain(page);
  document.title = page.title;
}

async function follow() {
  for (;;) {
    const { version } = document.querySelector(PANEL).dataset;
    try {
      const answer = await fetch(`/vis/udgave?efter=${version}`, { cache: "no-store" });
      if ((await answer.json()).version !== version) await update();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY)); // the preview is stopped; it may come back
    }
  }
}

follow();
