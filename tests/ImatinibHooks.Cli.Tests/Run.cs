using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ImatinibHooks.Cli.Tests;

/// <summary>One run of the real program: in this process with a terminal of its own, or as a process.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">What went to standard output.</param>
/// <param name="Error">What went to standard error.</param>
internal sealed record Run(int Code, string Out, string Error)
{
    /// <summary>The lines of standard output.</summary>
    internal string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs it here.</summary>
    internal static Run Of(params string[] arguments) => With(new(), arguments);

    /// <summary>Runs it here with that on standard input and at that terminal.</summary>
    internal static Run With(RunSetting setting, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var input = new MemoryStream(setting.Input);
        var terminal = new Terminal
        {
            In = input,
            Out = output,
            Error = error,
            Clock = setting.Clock,
            IsColored = setting.IsColored,
            IsErrorWatched = setting.IsErrorWatched,
        };
        var code = CommandLine.Run(arguments, terminal);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs it as a process with that on standard input.</summary>
    internal static Run AsProcess(string input, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "imatinib-hooks.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

/// <summary>What surrounds a run.</summary>
internal sealed record RunSetting
{
    /// <summary>Standard input.</summary>
    internal byte[] Input { get; init; } = [];

    /// <summary>The clock.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether results may be coloured.</summary>
    internal bool IsColored { get; init; }

    /// <summary>Whether a person watches the errors.</summary>
    internal bool IsErrorWatched { get; init; }
}
