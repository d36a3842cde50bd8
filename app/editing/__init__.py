"""What editors' tools know: files composed, renamed and looked through. Reads and writes content, never a snapshot."""
