import type { BlockKind } from '../../core/reading.ts'
import { junkIn } from './junk.ts'
import { type Element, inline } from './tree.ts'

/** A run of text that a page sets as one block. */
export interface HtmlBlock {
  /** The nearest element that is not inline. */
  readonly element: Element
  readonly text: string
  /** Characters of it that are link text. */
  readonly linked: number
  /** What its element says it is; null for a plain box. */
  readonly hint: BlockKind | null
  /** Heading level, 1 to 6; 0 for none. */
  readonly level: number
  /** Why it cannot be the report's text: 'nav', 'comments' …; null when nothing tells against it. */
  readonly junk: string | null
}

const hints: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  p: 'paragraph',
  li: 'listitem',
  dd: 'paragraph',
  dt: 'heading',
  blockquote: 'quote',
  figcaption: 'caption',
  pre: 'paragraph',
  td: 'paragraph',
}

interface Frame {
  readonly element: Element
  next: number
  readonly hint: BlockKind | null
  readonly level: number
  readonly junk: string | null
}

/** All blocks of a page in order, with what tells against each. Iterative; O(size of the tree). */
export function blocksOf(root: Element, prose: ReadonlyMap<Element, number>): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  const total = Math.max(1, prose.get(root) ?? 0)
  let parts: string[] = []
  let linked = 0
  let links = 0
  const flush = (frame: Frame): void => {
    const text = parts.join('').replace(/\s+/g, ' ').trim()
    const { element, hint, level, junk } = frame
    const before = blocks.at(-1)
    if (before && goesOn.test(text) && before.junk === junk && paragraphOf(before.element) === paragraphOf(element)) {
      blocks[blocks.length - 1] = {
        ...before,
        text: before.text + text,
        linked: before.linked + Math.min(linked, text.length),
      }
    } else if (text) blocks.push({ element, text, linked: Math.min(linked, text.length), hint, level, junk })
    parts = []
    linked = 0
  }
  const stack: Frame[] = [{ element: root, next: 0, hint: null, level: 0, junk: null }]
  while (stack.length > 0) {
    const frame = stack.at(-1)!
    const child = frame.element.children[frame.next++]
    if (child === undefined) {
      stack.pop()
      if (frame.element.tag === 'a') links--
      if (!inline.has(frame.element.tag)) flush(frame)
    } else if (typeof child === 'string') {
      if (frame.junk === 'hidden' && inline.has(frame.element.tag)) continue
      parts.push(child)
      if (links > 0) linked += child.trim().length
    } else if (child.tag === 'br') {
      if (isBreak(frame.element, frame.next)) flush(enclosing(stack))
      else parts.push(' ')
    } else {
      const isInline = inline.has(child.tag)
      if (!isInline) flush(enclosing(stack))
      if (child.tag === 'a') links++
      const level = /^h[1-6]$/.test(child.tag) ? Number(child.tag[1]) : isInline ? frame.level : 0
      const junk = frame.junk ?? junkIn(child, prose.get(child) ?? 0, total)
      stack.push({
        element: child,
        next: 0,
        hint: hints[child.tag] ?? (isInline || frame.hint !== 'paragraph' ? frame.hint : null),
        level,
        junk,
      })
    }
  }
  return blocks
}

/** A box inside a sentence, as for a share price, parts it; what begins with a mark goes on. */
const goesOn = /^[,;:.!?)\]](?:\s|$)/

/** The paragraph an element stands in, or the box that holds it. */
function paragraphOf(element: Element): Element | null {
  for (let at: Element | null = element, up = 0; at && up < 6; at = at.parent, up++)
    if (at.tag === 'p' || at.tag === 'li') return at
  return element.tag === 'div' || element.tag === 'span' ? element.parent : element
}

/** The innermost frame that is a box. */
const enclosing = (stack: readonly Frame[]): Frame =>
  stack.findLast(({ element }) => !inline.has(element.tag)) ?? stack[0]!

/** Two line breaks with nothing between them part paragraphs. */
function isBreak(element: Element, next: number): boolean {
  for (let i = next; i < element.children.length; i++) {
    const sibling = element.children[i]!
    if (typeof sibling === 'string') {
      if (sibling.trim() !== '') return false
    } else return sibling.tag === 'br'
  }
  return false
}

/** Shorter pieces of text are labels, links and the like. */
const shortestProse = 40

/** Characters of prose below each element: longer pieces of text that are no links. */
export function proseOf(root: Element): Map<Element, number> {
  const sizes = new Map<Element, number>()
  const order: Element[] = []
  const stack: Element[] = [root]
  while (stack.length > 0) {
    const element = stack.pop()!
    order.push(element)
    for (const child of element.children) if (typeof child !== 'string' && child.tag !== 'head') stack.push(child)
  }
  for (const element of order.reverse()) {
    let size = 0
    for (const child of element.children) {
      if (typeof child !== 'string') size += sizes.get(child) ?? 0
      else if (element.tag !== 'a' && child.length >= shortestProse)
        size += child.trim().length >= shortestProse ? child.trim().length : 0
    }
    sizes.set(element, size)
  }
  return sizes
}
