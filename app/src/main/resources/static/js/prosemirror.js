// What we use of ProseMirror and markdown-it: one file of others, which comes when somebody first opens the visual view.

export const {
  addColumnAfter, addRowAfter, baseKeymap, chainCommands, Decoration, DecorationSet, deleteColumn, deleteRow, deleteTable,
  dropCursor, EditorState, EditorView, exitCode, Fragment, gapCursor, goToNextCell, history, InputRule, inputRules, isInTable, keymap, lift,
  liftListItem, MarkdownIt, Node, NodeSelection, Plugin, redo, Schema, Selection, setBlockType, sinkListItem, Slice, splitListItem,
  tableEditing, tableNodes, TextSelection, textblockTypeInputRule, toggleMark, undo, undoInputRule, wrapIn, wrapInList, wrappingInputRule,
} = await import(document.querySelector("meta[name=visual-library]").content);
