const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe to stand in a page or a quoted attribute. Everything from a report passes through here. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, char => entities[char]!)
