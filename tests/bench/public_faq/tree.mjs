// The JSON trees of the package: XML elements {name, attributes, children} and texts {text}.

const rawText = (node) => node.text ?? node.children?.map(rawText).join('') ?? '';

/** The text below a node, spaces folded. */
export const textOf = (node) => rawText(node).replace(/\s+/g, ' ').trim();

/** The first child element with this name, if there is one. */
export const child = (node, name) => node.children?.find((each) => each.name === name);
