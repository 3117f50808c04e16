namespace ImatinibHooks.Server.Hosting;

/// <summary>The service may not start as it is set up; the message says why and what to do.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
