namespace ImatinibHooks.Server.Hosting;

/// <summary>Puts on every answer what keeps a browser from doing more with it than showing it; pages set a policy of their own.</summary>
/// <remarks>Nothing is allocated: the texts are made once. Strict-Transport-Security goes out over TLS alone, as RFC 6797 wants it.</remarks>
internal static class SecurityHeaders
{
    private const string NothingIsLoaded = "default-src 'none'; frame-ancestors 'none'";
    private const string OneYear = "max-age=31536000";
    private const string NoSniffing = "nosniff";
    private const string NoReferrer = "no-referrer";

    /// <summary>Stands before everything that answers.</summary>
    internal static void UseSecurityHeaders(this WebApplication app) => app.Use(next => context =>
    {
        SetSecurityHeaders(context);
        return next(context);
    });

    /// <summary>Sets them, also once more on an answer that was begun anew.</summary>
    internal static void SetSecurityHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = NoSniffing;
        headers.ContentSecurityPolicy = NothingIsLoaded;
        headers["Referrer-Policy"] = NoReferrer;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }
    }
}
