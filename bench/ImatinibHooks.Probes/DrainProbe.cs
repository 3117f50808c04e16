namespace ImatinibHooks.Probes;

/// <summary>Reads the body and forgets it; answers the same 2 KB each time. The limit of what any service on this server can do.</summary>
internal static class DrainProbe
{
    private static readonly byte[] Reply = MakeReply();

    internal static async Task AnswerAsync(HttpContext http)
    {
        var body = http.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(http.RequestAborted);
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Reply.Length;
        await http.Response.BodyWriter.WriteAsync(Reply, http.RequestAborted);
    }

    private static byte[] MakeReply()
    {
        var reply = new System.Buffers.ArrayBufferWriter<byte>();
        CardWriter.Write(reply, facts: 0);
        return reply.WrittenSpan.ToArray();
    }
}
