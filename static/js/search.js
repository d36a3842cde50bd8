// Replaces the results and facets of /soeg in place. The address follows, the back button works, and without this file the
// form and its links do the same by loading the page.
const form = document.querySelector("form.search");
const status = document.querySelector("#search-status");
let request = null;

function addressOf(formElement) {
  const pairs = [...new FormData(formElement)].filter(([name, value]) => value && !(name === "sortering" && value === "relevans"));
  const query = new URLSearchParams(pairs).toString();
  return query ? `/soeg?${query}` : "/soeg";
}

// What is ticked stands in the address, so that it is there on the next page, and when one comes back.
function withTicked(address) {
  const { pathname, searchParams } = new URL(address, location.href);
  searchParams.delete("dok");
  for (const box of form.querySelectorAll("[name=dok]:checked")) searchParams.append("dok", box.value);
  return searchParams.size ? `${pathname}?${searchParams}` : pathname;
}

function replace(selector, page) {
  const fresh = page.querySelector(selector);
  form.querySelector(selector).replaceChildren(...fresh.childNodes);
}

function foldState(facet) {
  return { open: facet.open, more: facet.querySelector(".facet__more")?.open ?? false };
}

// A field that hides the values of a long facet that do not contain what is typed. It has no name, so it is never sent, and it
// comes when the list is unfolded, so that nothing moves while the page loads.
function addFilter(more) {
  if (!more.open || more.querySelector(".facet__filter")) return;
  const facet = more.closest(".facet");
  const choices = facet.querySelectorAll(".choice");
  const filter = document.createElement("input");
  filter.type = "search";
  filter.className = "facet__filter";
  filter.placeholder = "Find i listen";
  filter.setAttribute("aria-label", `Find i ${facet.querySelector("legend").textContent}`);
  filter.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  filter.addEventListener("input", () => {
    const text = filter.value.trim().toLocaleLowerCase("da");
    for (const choice of choices) choice.hidden = !choice.textContent.toLocaleLowerCase("da").includes(text);
  });
  more.querySelector("summary").after(filter);
}

function addFilters() {
  for (const more of form.querySelectorAll(".facet__more")) {
    more.addEventListener("toggle", () => addFilter(more));
    addFilter(more);
  }
}

async function show(address, remember) {
  request?.abort();
  request = new AbortController();
  const focused = document.activeElement?.id;
  const folds = new Map([...form.querySelectorAll(".facet")].map((facet) => [facet.dataset.facet, foldState(facet)]));
  let answer;
  try {
    answer = await fetch(address, { signal: request.signal });
    if (!answer.ok) throw new Error(answer.statusText);
  } catch (error) {
    if (error.name !== "AbortError") location.href = address;
    return false;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  replace(".search__facets", page);
  replace(".search__results", page);
  for (const facet of form.querySelectorAll(".facet")) {
    const fold = folds.get(facet.dataset.facet);
    if (!fold) continue;
    facet.open = fold.open;
    const more = facet.querySelector(".facet__more");
    if (more) more.open = fold.more;
  }
  addFilters();
  form.elements.q.value = page.querySelector("#q").value;
  document.title = page.title;
  status.textContent = form.querySelector(".search__heading").textContent; // moved there from the page
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (remember) history.pushState(null, "", address);
  return true;
}

// A link that is followed is gone afterwards: whoever took away a choice goes on at the next one, all others at the heading.
async function follow(link) {
  const place = [...form.querySelectorAll(".chip")].indexOf(link);
  if (!(await show(withTicked(link.href), true))) return;
  const heading = form.querySelector(".search__heading");
  const next = form.querySelectorAll(".chip")[place] ?? heading;
  if (next === heading) heading.scrollIntoView();
  next.focus();
}

if (form && status) {
  addFilters();
  form.addEventListener("change", (event) => {
    if (event.target.matches(".choice__box, select")) show(addressOf(form), true);
    if (event.target.name === "dok") history.replaceState(null, "", withTicked(location.href));
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "valgte") return;
    event.preventDefault();
    show(addressOf(form), true);
  });
  form.addEventListener("click", (event) => {
    const link = event.target.closest("a[href='/soeg'], a[href^='/soeg?']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(link);
  });
  addEventListener("popstate", () => show(location.pathname + location.search, false));
}
