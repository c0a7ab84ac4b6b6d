"""UIMA's common analysis structure, in the two forms in which INCEpTION gives and takes it."""
