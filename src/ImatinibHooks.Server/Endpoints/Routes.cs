using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>Maps a path to a request delegate, which costs nothing a call, and still shows it to the API description.</summary>
internal static class Routes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Calling = [HttpMethods.Post];

    /// <summary>Maps GET and HEAD; the server leaves the body out of the answer to HEAD.</summary>
    internal static void MapReading(this WebApplication app, string path, RequestDelegate answer) => app.Map(path, Reading, answer);

    /// <summary>Maps GET and HEAD for callers with a token, where tokens are asked for.</summary>
    internal static void MapProtectedReading(this WebApplication app, string path, RequestDelegate answer) =>
        app.Map(path, Reading, answer).WithMetadata(new ProtectedEndpoint(path));

    /// <summary>Maps POST for callers with a token, where tokens are asked for. The path is fixed: it is part of what a token must name.</summary>
    internal static void MapCalling(this WebApplication app, string path, RequestDelegate answer) => app.Map(path, Calling, answer).WithMetadata(new ProtectedEndpoint(path));

    private static IEndpointConventionBuilder Map(this WebApplication app, string path, string[] methods, RequestDelegate answer) =>
        app.MapMethods(path, methods, answer).WithMetadata(answer.Method);
}
