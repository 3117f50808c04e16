namespace ImatinibHooks.Probes;

/// <summary>Reads the body into one pooled buffer, pulls the facts out in one pass and writes 2 KB of cards. What any service that understands its call must at least do.</summary>
internal static class ExtractionProbe
{
    internal static async Task AnswerAsync(HttpContext http)
    {
        using var body = await PooledBody.ReadAsync(http.Request, http.RequestAborted);
        http.Response.ContentType = "application/json";
        CardWriter.Write(http.Response.BodyWriter, FactReader.Count(body.Bytes));
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
