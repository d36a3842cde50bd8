"""axe-core in the page: what is not accessible, as lines that one can act on."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules that light and dark may answer differently."""

_RUN = """async ({ root, rules }) => {
    const options = rules ? { runOnly: { type: "rule", values: rules } } : {};
    const found = await axe.run(root, { ...options, resultTypes: ["violations"] });
    return found.violations.flatMap(rule => rule.nodes.map(
        node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`));
}"""


def violations(page: Page, root: str = "html", rules: tuple[str, ...] | None = None) -> list[str]:
    """Every breach of a rule below an element, best practices included; of all rules, unless some are named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)  # through the debugger, which the Content-Security-Policy has no say over
    return list(page.evaluate(_RUN, {"root": root, "rules": rules}))
