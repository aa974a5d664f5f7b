import type { CommandLineWords } from './command-line-words.js';

export const commandLineWordsZhCn: CommandLineWords = {
  // The name of the command stands below, as what the other titles head does.
  usage: '用法：\n ',
  commands: '命令：',
  options: '选项：',
  arguments: '参数：',
  optionsPlace: '[选项]',
  commandPlace: '<命令>',
  optionNotes: (choices, byDefault) => `（可选 ${choices.join('、')}${byDefault === null ? '' : `；默认 ${byDefault}`}）`,
  wrongUsage: (code, [first = '', second = ''], choices) => {
    switch (code) {
      case 'commander.unknownCommand':
        return `没有“${first}”这个命令，可用 zfxxgk --help 查看用法`;
      case 'commander.unknownOption':
        return `没有 ${first} 这个选项，可用 --help 查看用法`;
      case 'commander.missingArgument':
        return `缺少参数 ${first}，可用 --help 查看用法`;
      case 'commander.optionMissingArgument':
        return `选项 ${first} 缺少取值`;
      case 'commander.invalidArgument':
        return `选项 ${first} 不能是“${second}”${choices === '' ? '' : `，可选：${choices.replaceAll(', ', '、')}`}`;
      case 'commander.conflictingOption':
        return `选项 ${first} 与 ${second} 不能同用`;
      case 'commander.excessArguments':
        return '参数过多，可用 --help 查看用法';
      default:
        return null;
    }
  },
  help: {
    program: '读取并检查政府信息公开工作年度报告',
    parse: '读取一份报告，打印各表数据和检查结果',
    check: '检查一份或多份报告，逐条打印发现的问题',
    records: '列出一份或多份报告的全部法定数据，一格一行',
    file: '文本文件；- 表示标准输入',
    files: '文本文件，可列多个；- 表示标准输入',
    json: '输出 JSON',
    ast: '输出完整语法树（JSON）',
    csv: '输出 CSV（默认）',
    bom: 'CSV 开头写入字节顺序标记，便于 Excel 打开',
    format: '输出格式',
    rule: '关闭一项检查或改变其级别，可重复使用，如 applications/balance=warning',
    blanks: '空白格的处理：strict 有空白格的勾稽关系不核对，zero 按 0 计',
    scope: '报告范围：organ 本机关，area 本行政区域，system 本系统',
    level: '机关层级（从名称看不出时使用）',
    suppressions: '已登记问题的清单文件',
    updateSuppressions: '把本次的错误和警告登记入清单，已消失的删去',
    reason: '新登记项的理由',
    narrative: '同时检查正文中的数字（需安装 jieba-wasm）',
    lang: '语言',
    encoding: '文件编码（默认自动识别 UTF-8、UTF-16、GB18030）',
    color: '不使用颜色',
    version: '显示版本号',
    help: '显示帮助',
    exitStatus: '退出状态：0 完成，且 check 没有发现错误；1 check 发现了错误；2 用法不当，或者有文件无法读取',
  },
  notFound: (file) => `找不到文件：${file}`,
  isDirectory: (file) => `${file} 是目录，请列出其中的文件，如 ${file.replace(/\/$/u, '')}/*.txt`,
  cannotRead: (file, reason) => `无法读取 ${file}：${reason}`,
  cannotWrite: (file, reason) => `无法写入 ${file}：${reason}`,
  notText: (file) => `${file} 不是文本，或编码无法识别；可用 --encoding 指明编码`,
  wrongEncoding: (file, encoding) => `${file} 不是有效的 ${encoding} 文本`,
  unknownEncoding: (encoding) => `不支持的编码：${encoding}`,
  convertFirst: (file, kind) => `${file} 是 ${kind} 文件，请先转换为文本`,
  readAs: (file, encoding) => `${file} 不是 UTF-8，按 ${encoding} 读取`,
  badRuleSetting: (setting) => `--rule 应写作 代码=off|error|warning|info，而不是 ${setting}`,
  unknownCode: (code) => `--rule 中没有这一检查代码：${code}`,
  needsSuppressions: '--update-suppressions 和 --reason 须与 --suppressions 同用',
  wroteSuppressions: (file, count) => `已写入 ${file}：共登记 ${count} 项`,
  staleSuppressions: (count) => `清单中有 ${count} 项已不再出现，可用 --update-suppressions 删去`,
  noReason: (count) => `清单中有 ${count} 项没有写明理由`,
  needsJieba: '检查正文需要 jieba-wasm，请先安装：npm install jieba-wasm',
  coverage: (checked, total, failed, unassessable) =>
    `勾稽关系共 ${total} 项：已核对 ${checked} 项，其中不符 ${failed} 项；无法核对 ${unassessable} 项。`,
  policyDiffers: (count) => `空白格改按另一种方式处理时，有 ${count} 项结果不同。`,
};
