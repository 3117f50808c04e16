using System.Buffers;
using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>One kind of call: what is called and how the outcome is written.</summary>
/// <param name="Name">Its name in the log.</param>
/// <param name="Service">The service; null when the body is a record, which is judged as it is and for which nothing is fetched.</param>
/// <param name="IsExplained">Whether the trace is wanted.</param>
/// <param name="Write">Writes a consultation that has an answer, in the dialect of the caller.</param>
/// <param name="Series">What is counted of it.</param>
internal sealed record Consulting(string Name, HookService? Service, bool IsExplained, Action<IBufferWriter<byte>, Consultation, Dialect> Write, ServiceSeries Series);
