using System.Buffers;
using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Exchange;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>Writes the cards of a consultation after checking them against the protocol.</summary>
/// <remarks>A card that breaks it is a defect of ours: in Development the call fails, elsewhere the log says so and the advice is still given.</remarks>
internal sealed class CardAnswer(IHostEnvironment environment, ILogger<CardAnswer> logger)
{
    /// <summary>Writes the answer.</summary>
    internal void Write(IBufferWriter<byte> output, Consultation consultation)
    {
        var response = consultation.Response ?? throw new InvalidOperationException("A consultation without fault has an answer.");
        foreach (var violation in CardRules.Check(response))
        {
            logger.IllegalCard(violation.Requirement, violation.Path, violation.Message);
            if (environment.IsDevelopment())
            {
                throw new InvalidOperationException($"The answer breaks {violation.Requirement} at {violation.Path}: {violation.Message}.");
            }
        }

        HookResponseWriter.Write(output, response);
    }
}
