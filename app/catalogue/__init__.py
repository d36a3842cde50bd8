"""Documents to SQLite through SQLModel, and back."""
