"""Documents -> Whoosh index; reader's text -> ordinals, scores, snippets. The Danish of searching lives here.

The chain, in order: `reader_text` (what was typed), `tokens`, `spelling`, `stemming`, `compounds` (what a word is),
`zones` and `index` (what is stored), `planning` (what is looked for), `scoring` (what it is worth), `snippets` (what is
shown).
"""
