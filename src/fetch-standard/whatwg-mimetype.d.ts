/** What is used of the package, which brings no types: the class that it exports as `MIMEType`. */
declare module 'whatwg-mimetype/lib/mime-type.js' {
  export default class MIMEType {
    static parse(input: string): MIMEType | null;
    readonly essence: string;
  }
}
