using System.Buffers;
using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>Writes the cards of a consultation and counts what they show.</summary>
/// <remarks>In Development they are checked against the protocol first, and one that breaks it fails the call: it is a defect of ours. Elsewhere the advice is given.</remarks>
internal sealed class CardAnswer(IHostEnvironment environment, ServiceMetrics metrics, ILogger<CardAnswer> logger)
{
    private readonly bool isChecked = environment.IsDevelopment();

    /// <summary>Writes the answer.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="consultation">A consultation without fault.</param>
    /// <param name="dialect">How the client reads answers.</param>
    internal void Write(IBufferWriter<byte> output, Consultation consultation, Dialect dialect = Dialect.Standard)
    {
        var response = consultation.Response ?? throw new InvalidOperationException("A consultation without fault has an answer.");
        response = dialect == Dialect.Epic ? EpicDialect.Translate(response) : response;
        if (isChecked)
        {
            Check(response, dialect);
        }

        HookResponseWriter.Write(output, response);
        metrics.Findings.Shown(consultation);
    }

    private void Check(HookResponse response, Dialect dialect)
    {
        var violations = CardRules.Check(response, dialect);
        foreach (var violation in violations)
        {
            logger.IllegalCard(violation.Requirement, violation.Path, violation.Message);
        }

        if (violations.Length > 0)
        {
            throw new InvalidOperationException($"The answer breaks {violations[0].Requirement} at {violations[0].Path}: {violations[0].Message}.");
        }
    }
}
