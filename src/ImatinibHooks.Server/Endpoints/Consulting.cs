using System.Buffers;
using ImatinibHooks.Advice;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>One kind of call: how it is consulted and how the outcome is written.</summary>
/// <param name="Name">Its name in the log.</param>
/// <param name="Consult">Has the advisor turn a body and now into a consultation.</param>
/// <param name="Write">Writes a consultation that has an answer.</param>
/// <param name="Series">What is counted of it.</param>
internal sealed record Consulting(
    string Name, Func<Advisor, ReadOnlyMemory<byte>, DateTimeOffset, Consultation> Consult, Action<IBufferWriter<byte>, Consultation> Write,
    ServiceSeries Series);
