// Suggestions while typing, after the ARIA Authoring Practices' editable combobox with a list box.
// Without this file the field is a plain search field; nothing else depends on it.
const DELAY = 120;

function option(id, item) {
  const element = document.createElement("li");
  element.id = id;
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", "false");
  element.dataset.href = item.href;
  element.textContent = item.text;
  return element;
}

function enhance(input) {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const listId = `${input.id}-forslag`;
  let options = [];
  let active = -1;
  let timer = 0;
  let request = null;

  list.id = listId;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Forslag");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  input.after(list);
  input.form.append(status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", listId);
  input.setAttribute("aria-expanded", "false");

  function choose(index) {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const element = options[active];
    if (element) {
      element.setAttribute("aria-selected", "true");
      element.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", element.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function show(groups) {
    options = [];
    choose(-1);
    list.replaceChildren(
      ...groups.map((group, place) => {
        const box = document.createElement("li");
        const name = document.createElement("span");
        const items = document.createElement("ul");
        box.setAttribute("role", "presentation");
        items.setAttribute("role", "group");
        name.id = `${listId}-gruppe-${place}`;
        name.className = "suggestions__group";
        name.textContent = group.label;
        items.setAttribute("aria-labelledby", name.id);
        for (const item of group.items) {
          const element = option(`${listId}-${options.length}`, item);
          options.push(element);
          items.append(element);
        }
        box.append(name, items);
        return box;
      }),
    );
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = options.length ? `${options.length} forslag. Brug piletasterne.` : "Ingen forslag.";
  }

  // A collection in hand goes along, as it does with the form.
  function lead(href) {
    const address = new URL(href, location.href);
    const carried = input.form.elements.samling?.value;
    if (carried) address.searchParams.set("samling", carried);
    location.href = address.href;
  }

  async function ask() {
    const text = input.value.trim();
    request?.abort();
    if (text.length < 2) {
      close();
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`/forslag?q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (answer.ok) show((await answer.json()).groups);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      event.preventDefault();
      const places = options.length + 1;
      choose(((active + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      lead(options[active].dataset.href);
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const href = event.target.closest("[role=option]")?.dataset.href;
    if (href) lead(href);
  });
}

document.querySelectorAll("input[type=search][data-forslag]").forEach(enhance);
