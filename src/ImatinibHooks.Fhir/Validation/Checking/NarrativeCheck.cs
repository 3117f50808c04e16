namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Checks the div of a narrative: well-formed XHTML of the part of it that R4 allows (txt-1), with something to read (txt-2).</summary>
internal sealed class NarrativeCheck(ValidationRun run)
{
    /// <summary>Checks it.</summary>
    /// <param name="xhtml">The unescaped text, which is not empty.</param>
    /// <param name="offset">Where it begins.</param>
    internal void Check(ReadOnlySpan<byte> xhtml, int offset)
    {
        var scanner = new XhtmlScanner(xhtml);
        switch (scanner.Scan())
        {
            case XhtmlFault.None when !scanner.HasContent:
                run.Findings.Error("txt-2", offset, "The div has nothing to read: write a text, or leave the narrative out.");
                break;
            case XhtmlFault.None:
                break;
            case var fault:
                run.Findings.Error("txt-1", offset, Told(fault));
                break;
        }
    }

    private static string Told(XhtmlFault fault) => fault switch
    {
        XhtmlFault.Root => "A narrative is one div of the namespace http://www.w3.org/1999/xhtml.",
        XhtmlFault.Element => "The div holds an element that a narrative may not have: use paragraphs, lists, tables, links, images and simple formatting only.",
        XhtmlFault.Attribute => "The div holds an attribute that a narrative may not have, such as a script: take it out.",
        _ => "The div is no well-formed XHTML: close each element, put attributes in quotes, and write & as &amp; and < as &lt;.",
    };
}
