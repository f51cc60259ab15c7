import type { ReportInput } from '../core/reading.ts'
import { machineDate } from './html/dates.ts'

/** Whether bytes begin as e-mails do: with header fields, a sender among them. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 20_000).split(/\r?\n\r?\n/, 1)[0]!
  const fields = head.split(/\r?\n(?![ \t])/)
  return (
    fields.length >= 3 &&
    fields.every(line => /^[\w-]+:\s?/.test(line) || line === '' || /^From /.test(line)) &&
    /^From:/im.test(head) &&
    /^(?:Date|Subject|Message-ID):/im.test(head)
  )
}

/**
 * An e-mail, such as a newsletter, as input: its page, or its text where it has no page; subject, sender and date (in the sender's zone) as
 * title, outlet and publication. Attachments and remote pictures are not looked at. Rejects with what the parser says.
 */
export async function mailInput(bytes: Uint8Array): Promise<ReportInput> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes)
  const sent = machineDate(mail.headers.find(({ key }) => key === 'date')?.value ?? '')
  const sender = mail.from?.name || mail.from?.address?.split('@')[1]
  return {
    ...(mail.html ? { html: mail.html } : { text: mail.text ?? '' }),
    ...(mail.subject ? { title: mail.subject } : {}),
    ...(sent ? { published: sent } : {}),
    ...(sender ? { outlet: sender } : {}),
  }
}
