"""The pages of the window, one folder each, loaded when first shown."""
