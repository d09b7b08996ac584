/** A text without orders to the terminal, which a scenario or a code from elsewhere could hold. Tabs and line breaks stay. */
export const printable = (text: string): string => text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD");
