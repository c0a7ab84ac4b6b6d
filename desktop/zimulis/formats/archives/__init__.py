"""Archives: every member is read by whichever reader recognises it, and none is trusted."""
