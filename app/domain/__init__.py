"""What a document, a query and a facet is. Standard library only; reads and writes nothing."""
