<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessibleChart</name>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Plot of %1</source>
        <translation>%1 的图</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>没有绘制任何内容。</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Fill the board with this chart</source>
        <translation>让此图占满图板</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Rows of colours instead of lines</source>
        <translation>用色带代替曲线</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>对数色标</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>y 轴取对数</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>x 轴取对数</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>忽略离群值</translation>
    </message>
    <message>
        <source>Titles…</source>
        <translation>标题…</translation>
    </message>
    <message>
        <source>Remove the measuring cursors</source>
        <translation>移除测量光标</translation>
    </message>
    <message>
        <source>Visible range, every record (CSV)…</source>
        <translation>可见范围内的全部记录 (CSV)…</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>x axis</source>
        <translation>x 轴</translation>
    </message>
    <message>
        <source>what it counts</source>
        <translation>横轴计量</translation>
    </message>
    <message>
        <source>y axis</source>
        <translation>y 轴</translation>
    </message>
    <message>
        <source>none beside the chart&apos;s</source>
        <translation>图表旁不显示</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
</context>
<context>
    <name>CodeMenu</name>
    <message>
        <source>Copied the code of %1</source>
        <translation>已复制 %1 的代码</translation>
    </message>
    <message>
        <source>Save code</source>
        <translation>保存代码</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>复制为 %1</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Preview and save…</source>
        <translation>预览并保存…</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2 个中有 %1 个失败</translation>
    </message>
    <message>
        <source>It can be resumed.</source>
        <translation>可以继续训练。</translation>
    </message>
</context>
<context>
    <name>ComparePages</name>
    <message>
        <source>%1, mean and 95 % interval</source>
        <translation>%1，均值与 95 % 区间</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All runs, to find and choose from</source>
        <translation>全部运行，可查找和选择</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>What the selected runs recorded, over one another</source>
        <translation>所选运行的记录，叠放在一起</translation>
    </message>
    <message>
        <source>Final metrics</source>
        <translation>最终指标</translation>
    </message>
    <message>
        <source>How every seed ended, with means and 95 % intervals</source>
        <translation>每个种子的最终结果，附均值与 95 % 区间</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>How the activations of a study rank over its problems</source>
        <translation>研究中各激活函数在全部问题上的名次</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>A metric over what was swept, a curve for each activation</source>
        <translation>指标随扫描值的变化，每个激活函数一条曲线</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>A metric over two swept fields</source>
        <translation>指标在两个扫描字段上的分布</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Any parameter or metric against any other</source>
        <translation>任一参数或指标对另一参数或指标</translation>
    </message>
    <message>
        <source>All parameters and metrics side by side</source>
        <translation>并列显示全部参数与指标</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Gradients and activations from layer to layer, beside what theory expects</source>
        <translation>逐层的梯度与激活值，并与理论预期对照</translation>
    </message>
</context>
<context>
    <name>CurveMenu</name>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>%1, dashed</source>
        <translation>%1，虚线</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1，点线</translation>
    </message>
    <message>
        <source>%1, dashes and dots</source>
        <translation>%1，点划线</translation>
    </message>
    <message>
        <source>%1, dashes and two dots</source>
        <translation>%1，双点划线</translation>
    </message>
</context>
<context>
    <name>CurveText</name>
    <message>
        <source>jumps</source>
        <translation>有跳变</translation>
    </message>
    <message>
        <source>identity on %1</source>
        <translation>在 %1 上恒等</translation>
    </message>
    <message>
        <source>slope %1 on %2</source>
        <translation>在 %2 上斜率为 %1</translation>
    </message>
    <message>
        <source>tends to %1 and %2</source>
        <translation>趋于 %1 与 %2</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
</context>
<context>
    <name>DataSample</name>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>a number to predict</source>
        <translation>预测一个数</translation>
    </message>
    <message>
        <source>%1 numbers to predict</source>
        <translation>预测 %1 个数</translation>
    </message>
    <message>
        <source>the next of %1 tokens to predict</source>
        <translation>在 %1 个词元中预测下一个</translation>
    </message>
    <message>
        <source>%1 images of %2 × %3</source>
        <translation>%1 幅 %2 × %3 的图像</translation>
    </message>
    <message>
        <source>%1 sequences of %2</source>
        <translation>%1 条长度为 %2 的序列</translation>
    </message>
    <message>
        <source>%1 points of the plane</source>
        <translation>%1 个平面上的点</translation>
    </message>
    <message>
        <source>%1 examples of %2 numbers</source>
        <translation>%1 个样本，每个 %2 个数</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 个点</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>σ of x</source>
        <translation>x 的 σ</translation>
    </message>
    <message>
        <source>The file begins with %1.</source>
        <translation>文件开头为 %1。</translation>
    </message>
    <message>
        <source> If it has units, check “row of units”.</source>
        <translation>如有单位行，请勾选“单位行”。</translation>
    </message>
    <message>
        <source> If the table begins below line %1, skip %1 lines.</source>
        <translation>如果表格从第 %1 行之后开始，请跳过 %1 行。</translation>
    </message>
</context>
<context>
    <name>DetailsRows</name>
    <message>
        <source>rising</source>
        <translation>递增</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>递减</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零点</translation>
    </message>
    <message>
        <source>inflection</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>joints</source>
        <translation>衔接点</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>range</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>largest f′</source>
        <translation>f′ 最大值</translation>
    </message>
    <message>
        <source>smallest f′</source>
        <translation>f′ 最小值</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>L²</source>
        <translation>L²</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>均方根</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>largest at x =</source>
        <translation>最大值位于 x =</translation>
    </message>
    <message>
        <source>L², x ~ N(0, 1)</source>
        <translation>L², x ~ N(0, 1)</translation>
    </message>
    <message>
        <source>largest |f″|</source>
        <translation>|f″| 最大值</translation>
    </message>
    <message>
        <source>at x =</source>
        <translation>位于 x =</translation>
    </message>
    <message>
        <source>Lipschitz constant</source>
        <translation>利普希茨常数</translation>
    </message>
    <message>
        <source>E[f], x ~ N(0, 1)</source>
        <translation>E[f], x ~ N(0, 1)</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>f′ &lt; 0.05 on</source>
        <translation>f′ &lt; 0.05 于</translation>
    </message>
    <message>
        <source>f′ &lt; 0 on</source>
        <translation>f′ &lt; 0 于</translation>
    </message>
    <message>
        <source>%1 ulp</source>
        <translation>%1 ulp</translation>
    </message>
    <message>
        <source>forward gain</source>
        <translation>前向增益</translation>
    </message>
    <message>
        <source>gradient gain</source>
        <translation>梯度增益</translation>
    </message>
    <message>
        <source>E[f²]</source>
        <translation>E[f²]</translation>
    </message>
    <message>
        <source>E[f′²]</source>
        <translation>E[f′²]</translation>
    </message>
</context>
<context>
    <name>FigureMenu</name>
    <message>
        <source>There is nothing to make a figure of yet.</source>
        <translation>还没有可以制图的内容。</translation>
    </message>
    <message>
        <source>Copied the figure</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>制图…</translation>
    </message>
    <message>
        <source>For a paper or slides: PDF, SVG, PNG or LaTeX, with its data</source>
        <translation>用于论文或幻灯片：PDF、SVG、PNG 或 LaTeX，附数据</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>To the clipboard, as the last figure was made</source>
        <translation>复制到剪贴板，样式同上一幅图</translation>
    </message>
</context>
<context>
    <name>FigurePresets</name>
    <message>
        <source>Paper, one column</source>
        <translation>论文，单栏</translation>
    </message>
    <message>
        <source>Paper, two columns</source>
        <translation>论文，双栏</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>预设需要一个名称。</translation>
    </message>
    <message>
        <source>“%1” is a preset of the program: choose another name.</source>
        <translation>“%1”是程序自带的预设，请换一个名称。</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>Type of this size needs more height: the figure became higher.</source>
        <translation>此字号需要更大的高度：图已加高。</translation>
    </message>
    <message>
        <source>Type of this size needs more width: choose a wider figure, fewer columns or smaller type.</source>
        <translation>此字号需要更大的宽度：请加宽图、减少列数或减小字号。</translation>
    </message>
</context>
<context>
    <name>FigureStudio</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Saved %1 in %2</source>
        <translation>已将 %1 保存到 %2</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>ZorroLab sessions (*.zlab)</source>
        <translation>ZorroLab 会话 (*.zlab)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>将更改保存到“%1”吗？</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>未保存的内容将会丢失。</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>已被其他程序更改</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
</context>
<context>
    <name>FinalMetric</name>
    <message>
        <source>its seed failed</source>
        <translation>其种子失败</translation>
    </message>
    <message>
        <source>%1 of %2 seeds failed</source>
        <translation>%2 个种子中有 %1 个失败</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>%1 of %2 seeds without a value</source>
        <translation>%2 个种子中有 %1 个没有值</translation>
    </message>
</context>
<context>
    <name>FinalMetricFigure</name>
    <message>
        <source>difference from the baseline</source>
        <translation>与基线之差</translation>
    </message>
    <message>
        <source>its 95 % interval</source>
        <translation>其 95 % 区间</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>effect size d</source>
        <translation>效应量 d</translation>
    </message>
    <message>
        <source>p, paired t</source>
        <translation>p，配对 t 检验</translation>
    </message>
    <message>
        <source>p, by rank</source>
        <translation>p，秩检验</translation>
    </message>
    <message>
        <source>p, corrected (Holm)</source>
        <translation>p，校正后 (Holm)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Dots: networks (seed, data seed). Bar: mean over data seeds, 95 % interval.</source>
        <translation>点：网络（种子、数据种子）。横条：各数据种子的均值，95 % 区间。</translation>
    </message>
    <message>
        <source>Dots: seeds. Bar: mean with its 95 % interval.</source>
        <translation>点：种子。横条：均值及其 95 % 区间。</translation>
    </message>
    <message>
        <source> The first %1 of %2 groups.</source>
        <translation>仅前 %1 组，共 %2 组。</translation>
    </message>
    <message>
        <source>mean ± s. d.</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>整次运行</translation>
    </message>
    <message>
        <source>seed %1 on data %2</source>
        <translation>种子 %1，数据 %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Every seed</source>
        <translation>每个种子</translation>
    </message>
    <message>
        <source>Means and tests</source>
        <translation>均值与检验</translation>
    </message>
</context>
<context>
    <name>FitRows</name>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>at bound</source>
        <translation>位于边界</translation>
    </message>
    <message>
        <source>proven nowhere above</source>
        <translation>已证明处处不超过</translation>
    </message>
    <message>
        <source>mean |error|</source>
        <translation>|误差| 均值</translation>
    </message>
    <message>
        <source>RMS of error / target</source>
        <translation>误差/目标的均方根</translation>
    </message>
    <message>
        <source>RMS in ulps</source>
        <translation>均方根，单位 ulp</translation>
    </message>
    <message>
        <source>largest of these</source>
        <translation>其中最大</translation>
    </message>
    <message>
        <source>largest in ulps</source>
        <translation>最大，单位 ulp</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>RMSE of f′</source>
        <translation>f′ 的 RMSE</translation>
    </message>
    <message>
        <source>largest |error|</source>
        <translation>|误差| 最大值</translation>
    </message>
    <message>
        <source>largest at point</source>
        <translation>数据点处最大</translation>
    </message>
    <message>
        <source>largest at x =</source>
        <translation>最大值位于 x =</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>χ² of distances</source>
        <translation>距离的 χ²</translation>
    </message>
    <message>
        <source>χ²</source>
        <translation>χ²</translation>
    </message>
    <message>
        <source>reduced χ²</source>
        <translation>约化 χ²</translation>
    </message>
    <message>
        <source>AIC</source>
        <translation>AIC</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>degrees of freedom</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>autocorrelation</source>
        <translation>自相关</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>求值次数</translation>
    </message>
    <message>
        <source>σ of the data</source>
        <translation>数据的 σ</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>if relative, errors ×</source>
        <translation>若为相对，误差 ×</translation>
    </message>
    <message>
        <source>if absolute, errors ×</source>
        <translation>若为绝对，误差 ×</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>略去：%1</translation>
    </message>
    <message>
        <source>off by %1</source>
        <translation>偏差 %1</translation>
    </message>
    <message>
        <source>met, holds</source>
        <translation>满足，成立</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source> at x = %1</source>
        <translation>，位于 x = %1</translation>
    </message>
    <message>
        <source>Violated by %1%2</source>
        <translation>不满足：偏差 %1%2</translation>
    </message>
    <message>
        <source>It holds the curve%1. </source>
        <translation>它限制了曲线%1。</translation>
    </message>
    <message>
        <source>Proven on its whole range.</source>
        <translation>已在整个范围上证明。</translation>
    </message>
    <message>
        <source>Proven on its whole range to %1.</source>
        <translation>已在整个范围上证明，误差 %1 以内。</translation>
    </message>
    <message>
        <source>Met.</source>
        <translation>满足。</translation>
    </message>
    <message>
        <source>Met on a fine grid and between its points.</source>
        <translation>在细网格上及网格点之间均满足。</translation>
    </message>
    <message>
        <source>stopped after %1; the best until then</source>
        <translation>在 %1 后停止；此为当时最优</translation>
    </message>
    <message>
        <source>conditions not met: the nearest, %1</source>
        <translation>条件未满足：最接近者，%1</translation>
    </message>
    <message>
        <source>not converged after %1</source>
        <translation>%1 后仍未收敛</translation>
    </message>
    <message>
        <source>from one start, %1</source>
        <translation>由一个起点，%1</translation>
    </message>
    <message>
        <source>best of %1 starts, %2</source>
        <translation>%1 个起点中的最优，%2</translation>
    </message>
</context>
<context>
    <name>FunctionItems</name>
    <message>
        <source>your own</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>GroupRules</name>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>创建于</translation>
    </message>
</context>
<context>
    <name>HardwareWords</name>
    <message>
        <source>at x = %1</source>
        <translation>位于 x = %1</translation>
    </message>
    <message>
        <source>%1 x</source>
        <translation>%1 x</translation>
    </message>
    <message>
        <source>%1 + %2 (x − %3)</source>
        <translation>%1 + %2 (x − %3)</translation>
    </message>
    <message>
        <source>   proven bound</source>
        <translation>   已证明的界</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>乘法</translation>
    </message>
    <message>
        <source>additions</source>
        <translation>加法</translation>
    </message>
    <message>
        <source>divisions</source>
        <translation>除法</translation>
    </message>
    <message>
        <source>comparisons</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>numbers looked up</source>
        <translation>查表取数</translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation>多项式</translation>
    </message>
    <message>
        <source>rational</source>
        <translation>有理函数</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>table</source>
        <translation>查找表</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>polynomial of degree %1</source>
        <translation>%1 次多项式</translation>
    </message>
    <message>
        <source>rational function of degrees %1/%2</source>
        <translation>%1/%2 次有理函数</translation>
    </message>
    <message>
        <source>one straight piece</source>
        <translation>1 段直线</translation>
    </message>
    <message>
        <source>%1 straight pieces</source>
        <translation>%1 段直线</translation>
    </message>
    <message>
        <source>table of %1 entries, cubic between them</source>
        <translation>%1 个条目的表，三次插值</translation>
    </message>
    <message>
        <source>table of %1 entries, linear between them</source>
        <translation>%1 个条目的表，线性插值</translation>
    </message>
    <message>
        <source>proven to be off by at most %1 of the value of %2</source>
        <translation>已证明相对于 %2 的值偏差至多 %1</translation>
    </message>
    <message>
        <source>off by %1 of the value of %2 where it was tried</source>
        <translation>在试算处相对于 %2 的值偏差 %1</translation>
    </message>
    <message>
        <source>proven to be at most %1 off %2</source>
        <translation>已证明与 %2 相差至多 %1</translation>
    </message>
    <message>
        <source>%1 off %2 where it was tried</source>
        <translation>在试算处与 %2 相差 %1</translation>
    </message>
    <message>
        <source>%1: %2 on %3; %4 operations, %5 bytes.</source>
        <translation>%1：在 %3 上%2；%4 次运算，%5 字节。</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Largest relative error</source>
        <translation>最大相对误差</translation>
    </message>
    <message>
        <source>Computed in %1</source>
        <translation>以 %1 计算</translation>
    </message>
    <message>
        <source>   of all x there are</source>
        <translation>   遍及全部 x</translation>
    </message>
    <message>
        <source>   x tried</source>
        <translation>   所试 x 的个数</translation>
    </message>
    <message>
        <source>Bytes kept</source>
        <translation>占用字节</translation>
    </message>
    <message>
        <source>   numbers of %1 bits</source>
        <translation>   %1 位的数</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>Above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>above, </source>
        <translation>以上，</translation>
    </message>
    <message>
        <source>below, </source>
        <translation>以下，</translation>
    </message>
</context>
<context>
    <name>KeyGestures</name>
    <message>
        <source>Plots, with the keyboard</source>
        <translation>图，用键盘</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Zoom, only x</source>
        <translation>缩放，仅 x</translation>
    </message>
    <message>
        <source>+ and −, with Ctrl</source>
        <translation>+ 和 −，加 Ctrl</translation>
    </message>
    <message>
        <source>Fit the plot</source>
        <translation>适应整个图</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Next ring, and move it</source>
        <translation>下一个圆环，并移动它</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab，方向键</translation>
    </message>
    <message>
        <source>Change the other parameter</source>
        <translation>改变另一个参数</translation>
    </message>
    <message>
        <source>Alt + arrows</source>
        <translation>Alt + 方向键</translation>
    </message>
    <message>
        <source>Crosshair, and move it</source>
        <translation>十字线，并移动它</translation>
    </message>
    <message>
        <source>C, arrows</source>
        <translation>C，方向键</translation>
    </message>
    <message>
        <source>Next point, the one before</source>
        <translation>下一个点，前一个点</translation>
    </message>
    <message>
        <source>N, Shift + N</source>
        <translation>N，Shift + N</translation>
    </message>
    <message>
        <source>Click at the crosshair</source>
        <translation>在十字线处单击</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Put down cursor A, B at the crosshair</source>
        <translation>在十字线处放置游标 A、B</translation>
    </message>
    <message>
        <source>A, B</source>
        <translation>A、B</translation>
    </message>
    <message>
        <source>Take away cursor A, B</source>
        <translation>移除游标 A、B</translation>
    </message>
    <message>
        <source>Shift + A, Shift + B</source>
        <translation>Shift + A、Shift + B</translation>
    </message>
    <message>
        <source>Mask from A to B, or take it back</source>
        <translation>屏蔽 A 到 B 之间的点，或取消屏蔽</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Logarithmic or linear</source>
        <translation>对数或线性</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Type the range of x, of y</source>
        <translation>输入 x、y 的范围</translation>
    </message>
    <message>
        <source>X, Y</source>
        <translation>X、Y</translation>
    </message>
    <message>
        <source>What else can be done with it</source>
        <translation>其他可用操作</translation>
    </message>
    <message>
        <source>Menu, or Shift + F10</source>
        <translation>菜单键，或 Shift + F10</translation>
    </message>
    <message>
        <source>Figures, with the keyboard</source>
        <translation>图形，用键盘</translation>
    </message>
    <message>
        <source>Next mark, the one before</source>
        <translation>下一个标记，前一个标记</translation>
    </message>
    <message>
        <source>right, left</source>
        <translation>右、左</translation>
    </message>
    <message>
        <source>Click the mark</source>
        <translation>单击该标记</translation>
    </message>
    <message>
        <source>Next parallel axis, the one before</source>
        <translation>下一条平行坐标轴，前一条</translation>
    </message>
    <message>
        <source>Ctrl + right, left</source>
        <translation>Ctrl + 右、左</translation>
    </message>
    <message>
        <source>Move the parallel axis</source>
        <translation>移动平行坐标轴</translation>
    </message>
    <message>
        <source>Ctrl + Shift + right, left</source>
        <translation>Ctrl + Shift + 右、左</translation>
    </message>
    <message>
        <source>Filter lines from below, from above</source>
        <translation>从下方、上方筛选曲线</translation>
    </message>
    <message>
        <source>Ctrl + up, down</source>
        <translation>Ctrl + 上、下</translation>
    </message>
    <message>
        <source>Filter no more</source>
        <translation>不再筛选</translation>
    </message>
    <message>
        <source>Ctrl + Backspace</source>
        <translation>Ctrl + 退格</translation>
    </message>
    <message>
        <source>Save a figure or its tables</source>
        <translation>保存图形或其表格</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>%1: install the package %2</source>
        <translation>%1：请安装软件包 %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言 (Language)</translation>
    </message>
    <message>
        <source>The language changes when ZorroLab starts the next time</source>
        <translation>语言将在下次启动 ZorroLab 时更改</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>LayerProfile</name>
    <message>
        <source>Nothing is expected of some: %1.</source>
        <translation>部分层没有理论预期：%1。</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>output</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入层</translation>
    </message>
</context>
<context>
    <name>LayersFigure</name>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>At step 1, whose batch goes through the initial weights.</source>
        <translation>第 1 步，其批次经过初始权重。</translation>
    </message>
    <message>
        <source>At the last recorded step.</source>
        <translation>最后记录的一步。</translation>
    </message>
    <message>
        <source>Lines: medians over the seeds; bands: their quartiles.</source>
        <translation>线：种子的中位数；带：四分位数。</translation>
    </message>
    <message>
        <source>Lines: means over the seeds; bands: one standard deviation.</source>
        <translation>线：种子的均值；带：一个标准差。</translation>
    </message>
    <message>
        <source>What mean field expects is being computed…</source>
        <translation>正在计算平均场预期…</translation>
    </message>
    <message>
        <source>Dashed: what mean field expects of wide networks, on the same batches.</source>
        <translation>虚线：平均场对宽网络在相同批次上的预期。</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation>%1，预期</translation>
    </message>
</context>
<context>
    <name>LinesFigure</name>
    <message>
        <source>%1 (N = %2)</source>
        <translation>%1 (N = %2)</translation>
    </message>
    <message>
        <source>Lines: medians over the seeds; bands: their quartiles; faint: every seed.</source>
        <translation>线：种子的中位数；带：四分位数；浅色：每个种子。</translation>
    </message>
    <message>
        <source>Lines: means over the seeds; bands: one standard deviation to both sides; faint: every seed.</source>
        <translation>线：种子的均值；带：两侧各一个标准差；浅色：每个种子。</translation>
    </message>
    <message>
        <source>A cross: a seed diverged.</source>
        <translation>叉号：某个种子发散。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>The manual is not installed: its first page would be %1. In the sources app/package manual makes it.</source>
        <translation>手册没有安装：首页应在 %1。在源码中用 app/package manual 生成。</translation>
    </message>
    <message>
        <source>No program is there that opens pages; the manual begins with %1</source>
        <translation>没有能打开网页的程序；手册从 %1 开始</translation>
    </message>
</context>
<context>
    <name>Multiples</name>
    <message>
        <source>gradient norm by layer</source>
        <translation>逐层梯度范数</translation>
    </message>
    <message>
        <source>dead units by layer, %</source>
        <translation>逐层失活单元，%</translation>
    </message>
    <message>
        <source>validation loss over the steps</source>
        <translation>验证损失随步数的变化</translation>
    </message>
    <message>
        <source>decision boundary of the first network</source>
        <translation>第一个网络的决策边界</translation>
    </message>
    <message>
        <source>%1 of %2 diverged by step %3</source>
        <translation>到第 %3 步，%2 个中有 %1 个发散</translation>
    </message>
    <message>
        <source> · thick: median, thin: each network, dashed: median at step %1</source>
        <translation> · 粗线：中位数，细线：各网络，虚线：第 %1 步的中位数</translation>
    </message>
</context>
<context>
    <name>NextRun</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>ParallelFigure</name>
    <message>
        <source>%1 of %2 lines lie in the brushed stretches.</source>
        <translation>%2 条线中有 %1 条位于刷选区段内。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部线</translation>
    </message>
</context>
<context>
    <name>PhaseDiagram</name>
    <message>
        <source>%1 is not on it: %2.</source>
        <translation>图上没有 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Kaiming</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>临界</translation>
    </message>
    <message>
        <source>σ_w %1, σ_b %2: </source>
        <translation>σ_w %1，σ_b %2：</translation>
    </message>
    <message>
        <source>the variance grows without end</source>
        <translation>方差无限增长</translation>
    </message>
    <message>
        <source>at the edge of chaos</source>
        <translation>位于混沌边缘</translation>
    </message>
    <message>
        <source>order: gradients vanish with depth</source>
        <translation>有序相：梯度随深度消失</translation>
    </message>
    <message>
        <source>chaos: gradients grow with depth</source>
        <translation>混沌相：梯度随深度增长</translation>
    </message>
    <message>
        <source>q → %1, χ = %2, %3</source>
        <translation>q → %1，χ = %2，%3</translation>
    </message>
</context>
<context>
    <name>PointColors</name>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>%1, %2 seeds</source>
        <translation>%1，%2 个种子</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>Training has ended</source>
        <translation>训练已结束</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>RankFigure</name>
    <message>
        <source>average rank</source>
        <translation>平均名次</translation>
    </message>
    <message>
        <source>wins/ties/losses</source>
        <translation>胜/平/负</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>rank on each problem, 1 is best</source>
        <translation>每个问题上的名次，1 为最佳</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>By %1. Dots: ranks on the problems. Bar: their average over %2 of %3 problems.</source>
        <translation>按%1。点：各问题上的名次。横条：%3 个问题中 %2 个的平均。</translation>
    </message>
    <message>
        <source>, rank %1</source>
        <translation>，第 %1 名</translation>
    </message>
    <message>
        <source>, %1 of %2 failed</source>
        <translation>，%2 个中有 %1 个失败</translation>
    </message>
    <message>
        <source>Ranks and tests</source>
        <translation>名次与检验</translation>
    </message>
    <message>
        <source>%1, average</source>
        <translation>%1，平均</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
</context>
<context>
    <name>ReplacementWords</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>has not ended</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>did not train this function</source>
        <translation>没有训练此函数</translation>
    </message>
    <message>
        <source>its activations have learned values</source>
        <translation>其激活函数含有学得的参数值</translation>
    </message>
    <message>
        <source>its weights are gone</source>
        <translation>其权重已不存在</translation>
    </message>
    <message>
        <source> percentage points</source>
        <translation> 个百分点</translation>
    </message>
    <message>
        <source>No network of this run has examples to validate or to test on.</source>
        <translation>该运行没有任何网络具有可供验证或测试的样本。</translation>
    </message>
    <message>
        <source>%1: %2 as trained, %3 with the approximation</source>
        <translation>%1：训练所得 %2，使用近似后 %3</translation>
    </message>
    <message>
        <source>%1, of one network.</source>
        <translation>%1，1 个网络。</translation>
    </message>
    <message>
        <source>%1, means of %2 networks. The change is %3%4 on average, %5 to %6%4 from network to network.</source>
        <translation>%1，%2 个网络的均值。变化平均为 %3%4，各网络之间从 %5 到 %6%4。</translation>
    </message>
    <message>
        <source>One network no longer gives finite answers.</source>
        <translation>1 个网络不再给出有限的结果。</translation>
    </message>
    <message>
        <source>%1 networks no longer give finite answers.</source>
        <translation>%1 个网络不再给出有限的结果。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>训练所得</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>使用近似</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>%1 on data %2</source>
        <translation>%1，数据 %2</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The first %1 of %2 groups are drawn.</source>
        <translation>绘制了 %2 组中的前 %1 组。</translation>
    </message>
    <message>
        <source>%1 of %2 records are drawn: of equal stretches the first, the lowest, the highest and the last.</source>
        <translation>绘制了 %2 条记录中的 %1 条：每个等长区段取第一条、最低、最高和最后一条。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Mean ± standard deviation</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>略去：%1。</translation>
    </message>
    <message>
        <source>%1, every seed</source>
        <translation>%1，每个种子</translation>
    </message>
    <message>
        <source>Learned parameters of %1</source>
        <translation>%1 学得的参数</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Parameters that differ</source>
        <translation>有差异的参数</translation>
    </message>
    <message>
        <source>Run directory</source>
        <translation>运行目录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Seconds of training</source>
        <translation>训练秒数</translation>
    </message>
    <message>
        <source>Parameters of one network</source>
        <translation>单个网络的参数量</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Charts over the steps show on a linear axis the mean over the seeds of each activation and one standard deviation to both sides of it, on a logarithmic one the median and the quartiles; bands end where the quantity does. N is the number of seeds. Nothing is smoothed. A seed counts until its loss stops being a finite number.</source>
        <translation>随步数的图表在线性轴上显示每个激活函数各种子的均值及两侧各一个标准差，在对数轴上显示中位数和四分位数；带止于该量的取值边界。N 为种子数。未作任何平滑。种子在其损失不再有限之前计入。</translation>
    </message>
    <message>
        <source>Final figures are those of the whole validation and test parts where the run has finished, and those recorded last otherwise. Seeds that failed are left out and counted.</source>
        <translation>运行结束时，最终数值取自整个验证集和测试集，否则取最后记录的值。失败的种子略去并计数。</translation>
    </message>
    <message>
        <source>Standard deviations are those of a sample (n − 1). Intervals are Student&apos;s, with n − 1 degrees of freedom, laid on the logarithmic scale for losses and on the logit scale for accuracies, so that they hold no value that cannot be; their confidence is 95 % where the values are normally distributed.</source>
        <translation>标准差为样本标准差 (n − 1)。区间为自由度 n − 1 的 Student 区间，损失取对数尺度，准确率取 logit 尺度，因此不含不可能的值；数值服从正态分布时置信度为 95 %。</translation>
    </message>
    <message>
        <source>%1 networks of one run: </source>
        <translation>一次运行的 %1 个网络：</translation>
    </message>
    <message>
        <source>%1 networks of %2 runs: </source>
        <translation>%2 次运行的 %1 个网络：</translation>
    </message>
    <message>
        <source>%1, made by %2</source>
        <translation>%1，由 %2 生成</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>To repeat it:</source>
        <translation>重复此运行：</translation>
    </message>
    <message>
        <source>The whole configuration (comparison.json)</source>
        <translation>完整配置 (comparison.json)</translation>
    </message>
    <message>
        <source>Claims of the paper on the Zorro functions</source>
        <translation>Zorro 函数论文的论断</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>How the figures were computed</source>
        <translation>数值的计算方法</translation>
    </message>
    <message>
        <source>Runs, and how this was made</source>
        <translation>各次运行及本报告的生成方法</translation>
    </message>
    <message>
        <source>The whole configuration (comparison.json):</source>
        <translation>完整配置 (comparison.json)：</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Parameters and metrics, a line a group</source>
        <translation>参数与指标，每组一条线</translation>
    </message>
    <message>
        <source>%1 over %2, every seed</source>
        <translation>%1 随 %2 的变化，每个种子</translation>
    </message>
    <message>
        <source>p is two-sided, of the t test of the differences from the baseline, %1, paired by seed, on the same data; where a seed failed it is of their ranks with failures last (Wilcoxon). It is corrected for the number of tests (Holm).</source>
        <translation>p 为双侧，来自与基线 %1 之差在相同数据上按种子配对的 t 检验；有种子失败时按秩检验，失败者排最后（Wilcoxon）。已按检验次数校正（Holm）。</translation>
    </message>
    <message>
        <source>Activations and problems</source>
        <translation>激活函数与问题</translation>
    </message>
    <message>
        <source>Ranks over the problems</source>
        <translation>各问题上的排名</translation>
    </message>
    <message>
        <source>Average rank</source>
        <translation>平均排名</translation>
    </message>
    <message>
        <source>Wins/ties/losses</source>
        <translation>胜/平/负</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>* the best of a problem, = what a test does not tell from it, (rank).</source>
        <translation>* 为该问题的最优，= 为检验分不出差别者，（排名）。</translation>
    </message>
    <message>
        <source>How the activations rank</source>
        <translation>激活函数的排名</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>%1 % – %2</source>
        <translation>%1 % – %2</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>%1 %2 × %3</source>
        <translation>%1 %2 × %3</translation>
    </message>
    <message>
        <source>1 activation</source>
        <translation>1 个激活函数</translation>
    </message>
    <message>
        <source>%1 activations</source>
        <translation>%1 个激活函数</translation>
    </message>
    <message>
        <source>%1 × 1 gate</source>
        <translation>%1 × 1 个门</translation>
    </message>
    <message>
        <source>%1 × %2 gates</source>
        <translation>%1 × %2 个门</translation>
    </message>
    <message>
        <source>%1 × 1 seed</source>
        <translation>%1 × 1 个种子</translation>
    </message>
    <message>
        <source>%1 × %2 seeds</source>
        <translation>%1 × %2 个种子</translation>
    </message>
    <message>
        <source> × %1 splits</source>
        <translation> × %1 种划分</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>无 %1</translation>
    </message>
    <message>
        <source>starting: the trainer loads LibTorch</source>
        <translation>正在启动：训练器加载 LibTorch</translation>
    </message>
    <message>
        <source>reading what was recorded</source>
        <translation>正在读取记录</translation>
    </message>
    <message>
        <source>preparing: data are read and networks built</source>
        <translation>正在准备：读取数据并构建网络</translation>
    </message>
    <message>
        <source>waiting for its turn on %1</source>
        <translation>在 %1 上排队等候</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>排队等候</translation>
    </message>
    <message>
        <source>, %1 of %2 networks diverged</source>
        <translation>，%2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>diverged at step %1 (%2 of %3)</source>
        <translation>在第 %1 步发散（%3 个中的 %2 个）</translation>
    </message>
    <message>
        <source>diverged by step %1 (%2 of %3)</source>
        <translation>到第 %1 步发散（%3 个中的 %2 个）</translation>
    </message>
    <message>
        <source>%1 at step %2: %3</source>
        <translation>%1 在第 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>ScatterFigure</name>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 of %2 points are not shown: </source>
        <translation>%2 个点中有 %1 个未显示：</translation>
    </message>
    <message>
        <source>they failed, have no value, or none above 0 for an axis in decades.</source>
        <translation>它们失败、没有值，或没有可用于对数轴的正值。</translation>
    </message>
    <message>
        <source>they failed or have no value.</source>
        <translation>它们失败或没有值。</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>全部点</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 is %2 at every point</source>
        <translation>%1 在每一点都等于 %2</translation>
    </message>
    <message>
        <source>No %1 was found that meets %2: the nearest is %3 off, at %4</source>
        <translation>未找到满足 %2 的 %1：最接近的偏差为 %3，位于 %4</translation>
    </message>
    <message>
        <source>Stopped: the best %1 until then is at most %2 off, at %3</source>
        <translation>已停止：至此最好的 %1 最多偏差 %2，位于 %3</translation>
    </message>
    <message>
        <source>The search did not converge (%1): %2 is at most %3 off, at %4</source>
        <translation>搜索未收敛 (%1)：%2 最多偏差 %3，位于 %4</translation>
    </message>
    <message>
        <source>%1 agrees with %2 within its σ (reduced χ² %3)</source>
        <translation>%1 与 %2 在其 σ 内一致 (约化 χ² %3)</translation>
    </message>
    <message>
        <source>%1 leaves more of %2 than its σ explains (reduced χ² %3)</source>
        <translation>%1 对 %2 留下的残差超出其 σ 所能解释 (约化 χ² %3)</translation>
    </message>
    <message>
        <source>Only one of %1 starts found this %2, at most %3 off, at %4</source>
        <translation>%1 个起点中只有一个找到此 %2，最多偏差 %3，位于 %4</translation>
    </message>
    <message>
        <source>Some points of %1 pull the fit of %2: the farthest is %3 off, at %4</source>
        <translation>%1 的一些点牵动了 %2 的拟合：最远的偏差 %3，位于 %4</translation>
    </message>
    <message>
        <source>%1 goes through the scatter of %2 (R² %3), at most %4 off, at %5</source>
        <translation>%1 穿过 %2 的散点 (R² %3)，最多偏差 %4，位于 %5</translation>
    </message>
    <message>
        <source>%1 cannot follow %2, at most %3 off, at %4</source>
        <translation>%1 无法逼近 %2，最多偏差 %3，位于 %4</translation>
    </message>
    <message>
        <source>%1 follows roughly %2, at most %3 off, at %4</source>
        <translation>%1 大致逼近 %2，最多偏差 %3，位于 %4</translation>
    </message>
    <message>
        <source>%1 follows %2, at most %3 off, at %4</source>
        <translation>%1 逼近 %2，最多偏差 %3，位于 %4</translation>
    </message>
    <message>
        <source>point %1</source>
        <translation>第 %1 点</translation>
    </message>
    <message>
        <source>%1 is not determined</source>
        <translation>%1 无法确定</translation>
    </message>
    <message>
        <source>%1 are not determined</source>
        <translation>%1 无法确定</translation>
    </message>
    <message>
        <source>%1 is at its bound</source>
        <translation>%1 位于其边界</translation>
    </message>
    <message>
        <source>%1 are at their bounds</source>
        <translation>%1 位于各自的边界</translation>
    </message>
    <message>
        <source>Search to the end</source>
        <translation>搜索到底</translation>
    </message>
    <message>
        <source>Search from %1 starts</source>
        <translation>从 %1 个起点搜索</translation>
    </message>
    <message>
        <source>Hold %1 there</source>
        <translation>将 %1 固定于此</translation>
    </message>
    <message>
        <source>Take σ as relative</source>
        <translation>将 σ 视为相对值</translation>
    </message>
    <message>
        <source>Fit relative errors</source>
        <translation>拟合相对误差</translation>
    </message>
    <message>
        <source>Fit %1 instead</source>
        <translation>改为拟合 %1</translation>
    </message>
    <message>
        <source>Use the Huber loss</source>
        <translation>使用 Huber 损失</translation>
    </message>
    <message>
        <source>Widen the bounds of %1</source>
        <translation>放宽 %1 的边界</translation>
    </message>
    <message>
        <source>the fit was stopped: these are the best values until then</source>
        <translation>拟合已停止：这些是至此最好的值</translation>
    </message>
    <message>
        <source>the search did not converge: %1</source>
        <translation>搜索未收敛：%1</translation>
    </message>
    <message>
        <source>the values are the best until then, and have no intervals</source>
        <translation>这些是至此最好的值，没有置信区间</translation>
    </message>
    <message>
        <source>%1 of %2 starts found this minimum, the best of %3</source>
        <translation>%2 个起点中有 %1 个找到此极小值，它是 %3 个极小值中最好的</translation>
    </message>
    <message>
        <source>the next has RMSE %1</source>
        <translation>次优者的均方根误差为 %1</translation>
    </message>
    <message>
        <source>the next has max |error| %1</source>
        <translation>次优者的最大误差为 %1</translation>
    </message>
    <message>
        <source>the next has mean |error| %1</source>
        <translation>次优者的平均误差为 %1</translation>
    </message>
    <message>
        <source>more starts may find a better one still</source>
        <translation>更多起点或许能找到更好的</translation>
    </message>
    <message>
        <source>%1 is at its upper bound %2</source>
        <translation>%1 位于其上界 %2</translation>
    </message>
    <message>
        <source>%1 is at its lower bound %2</source>
        <translation>%1 位于其下界 %2</translation>
    </message>
    <message>
        <source>the optimum is the limit %1 -&gt; inf, where the hump is u e^(a u), so it is not identifiable</source>
        <translation>最优值是极限 %1 -&gt; inf，此时隆起为 u e^(a u)，因此它不可辨识</translation>
    </message>
    <message>
        <source>the optimum is the limit %1 -&gt; -inf, where the branch is the identity, so it is not identifiable</source>
        <translation>最优值是极限 %1 -&gt; -inf，此时该分支为恒等函数，因此它不可辨识</translation>
    </message>
    <message>
        <source>the error would fall further beyond it, so it has no standard error</source>
        <translation>越过边界误差还会下降，因此它没有标准误</translation>
    </message>
    <message>
        <source>%1 has no standard error: %2</source>
        <translation>%1 没有标准误：%2</translation>
    </message>
    <message>
        <source>%1 and %2 are correlated by %3: the points determine little more than a combination of them</source>
        <translation>%1 与 %2 的相关系数为 %3：这些点几乎只能确定二者的一个组合</translation>
    </message>
    <message>
        <source>%1 is bounded on the right and the target is not: only its limit b_pos -&gt; -inf grows with it</source>
        <translation>%1 在右侧有界而目标无界：只有其极限 b_pos -&gt; -inf 随之增长</translation>
    </message>
    <message>
        <source>%1 is bounded on the right and the target is not: choose Asymmetric-Zorro</source>
        <translation>%1 在右侧有界而目标无界：请选择 Asymmetric-Zorro</translation>
    </message>
    <message>
        <source>%1 is bounded on the left and the target is not: only its limit b_pos -&gt; -inf grows with it</source>
        <translation>%1 在左侧有界而目标无界：只有其极限 b_pos -&gt; -inf 随之增长</translation>
    </message>
    <message>
        <source>%1 is bounded on the left and the target is not: choose Asymmetric-Zorro</source>
        <translation>%1 在左侧有界而目标无界：请选择 Asymmetric-Zorro</translation>
    </message>
    <message>
        <source>%1 is unbounded on the right and the target is not: only its limit b_pos -&gt; -inf grows with it</source>
        <translation>%1 在右侧无界而目标有界：只有其极限 b_pos -&gt; -inf 随之增长</translation>
    </message>
    <message>
        <source>%1 is unbounded on the right and the target is not: choose Asymmetric-Zorro</source>
        <translation>%1 在右侧无界而目标有界：请选择 Asymmetric-Zorro</translation>
    </message>
    <message>
        <source>%1 is unbounded on the left and the target is not: only its limit b_pos -&gt; -inf grows with it</source>
        <translation>%1 在左侧无界而目标有界：只有其极限 b_pos -&gt; -inf 随之增长</translation>
    </message>
    <message>
        <source>%1 is unbounded on the left and the target is not: choose Asymmetric-Zorro</source>
        <translation>%1 在左侧无界而目标有界：请选择 Asymmetric-Zorro</translation>
    </message>
    <message>
        <source>slope 1 on [0, 1] is fixed: no parameter can lower the error there, which alone makes an RMSE of %1 (%2 of %3 points)</source>
        <translation>[0, 1] 上的斜率固定为 1：没有参数能降低那里的误差，仅此就使均方根误差达到 %1 (%3 个点中的 %2 个)</translation>
    </message>
    <message>
        <source>R^2 = %1: most of what the target does is scatter, in which no shape is left</source>
        <translation>R^2 = %1：目标的变化大多是散布，其中已不剩形状</translation>
    </message>
    <message>
        <source>R^2 = %1: a bad fit</source>
        <translation>R^2 = %1：拟合很差</translation>
    </message>
    <message>
        <source>this function cannot follow the target in this range</source>
        <translation>此函数在此范围内无法逼近目标</translation>
    </message>
    <message>
        <source>neighbouring residuals are correlated by %1: what remains is shape, not noise</source>
        <translation>相邻残差的相关系数为 %1：剩下的是形状而非噪声</translation>
    </message>
    <message>
        <source>neighbouring residuals are correlated by %1: what remains is shape, not noise, and the standard errors are too small</source>
        <translation>相邻残差的相关系数为 %1：剩下的是形状而非噪声，标准误偏小</translation>
    </message>
    <message>
        <source>the standard errors only say how sharp the minimum is</source>
        <translation>标准误仅表明极小值有多尖锐</translation>
    </message>
    <message>
        <source>standard errors are not defined: there are as many parameters as points to determine them</source>
        <translation>标准误无定义：参数与用来确定它们的点一样多</translation>
    </message>
    <message>
        <source>the fit is exact</source>
        <translation>拟合是精确的</translation>
    </message>
    <message>
        <source>the residual reaches its largest size %1 and changes its sign %2 between (%3 sought)</source>
        <translation>残差 %1 达到最大，其间 %2 变号 (%3)</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>1 parameter is</source>
        <translation>求 1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters are</source>
        <translation>求 %1 个参数</translation>
    </message>
    <message>
        <source>a largest error has no standard errors: it rests on a few points, and says nothing of how the others scatter</source>
        <translation>最大误差没有标准误：它取决于少数几个点，不反映其余点如何散布</translation>
    </message>
    <message>
        <source>the largest error is that at the points</source>
        <translation>最大误差是在这些点上的最大误差</translation>
    </message>
    <message>
        <source>between them nothing is known</source>
        <translation>点与点之间的情况未知</translation>
    </message>
    <message>
        <source>one point where the target is 0 does not count, since there is no relative error of 0</source>
        <translation>目标为 0 的一个点不计入，因为 0 没有相对误差</translation>
    </message>
    <message>
        <source>%1 points where the target is 0 do not count, since there is no relative error of 0</source>
        <translation>目标为 0 的 %1 个点不计入，因为 0 没有相对误差</translation>
    </message>
    <message>
        <source>a condition such as f(0)=0 makes the fit exact there</source>
        <translation>如 f(0)=0 的条件可使拟合在该处精确</translation>
    </message>
    <message>
        <source>no parameter is sought that could make it meet %1</source>
        <translation>没有待求的参数能使其满足 %1</translation>
    </message>
    <message>
        <source>no parameters were found that meet %1: this is the nearest fit, with the least sum of violations, each as a part of what it compares</source>
        <translation>未找到满足 %1 的参数：这是最接近的拟合，其违反量之和最小，每个按其所比较的量的比例计</translation>
    </message>
    <message>
        <source>no parameters were found that meet %1 beside the other conditions: this is the nearest fit, with the least sum of violations, each as a part of what it compares</source>
        <translation>未找到在其他条件之外还满足 %1 的参数：这是最接近的拟合，其违反量之和最小，每个按其所比较的量的比例计</translation>
    </message>
    <message>
        <source>there are no standard errors for l1: they would rest on how many points lie close to the curve, which these points do not tell well</source>
        <translation>l1 没有标准误：它取决于有多少点靠近曲线，而这些点不足以说明</translation>
    </message>
    <message>
        <source>stopped before the first search ended</source>
        <translation>在首次搜索结束前已停止</translation>
    </message>
    <message>
        <source>the curve is not finite at the points, whatever the start</source>
        <translation>无论从何处开始，曲线在这些点上都不是有限的</translation>
    </message>
    <message>
        <source>it is not finite from any start</source>
        <translation>从任何起点开始都不是有限的</translation>
    </message>
    <message>
        <source>equals %1</source>
        <translation>等于 %1</translation>
    </message>
    <message>
        <source>the search was stopped</source>
        <translation>搜索已停止</translation>
    </message>
    <message>
        <source>the search did not converge</source>
        <translation>搜索未收敛</translation>
    </message>
    <message>
        <source>not determined: values far off fit as well</source>
        <translation>无法确定：相差很远的值拟合得一样好</translation>
    </message>
    <message>
        <source>a largest error has none</source>
        <translation>最大误差没有标准误</translation>
    </message>
    <message>
        <source>none for l1</source>
        <translation>l1 没有标准误</translation>
    </message>
    <message>
        <source>the conditions are not met</source>
        <translation>条件未满足</translation>
    </message>
    <message>
        <source>at its bound</source>
        <translation>位于其边界</translation>
    </message>
    <message>
        <source>no influence on the curve</source>
        <translation>对曲线没有影响</translation>
    </message>
    <message>
        <source>the conditions determine it</source>
        <translation>由条件确定</translation>
    </message>
    <message>
        <source>as many parameters as points</source>
        <translation>参数与点一样多</translation>
    </message>
    <message>
        <source>the fit is exact: no scatter tells how sure it is</source>
        <translation>拟合是精确的：没有散布可说明其可信程度</translation>
    </message>
    <message>
        <source>other parameters can take its place</source>
        <translation>其他参数可以取代它</translation>
    </message>
    <message>
        <source>its last steps still gained, or no slope is known there</source>
        <translation>最后几步仍有改进，或该处斜率未知</translation>
    </message>
    <message>
        <source>no parameters meet the conditions</source>
        <translation>没有参数满足条件</translation>
    </message>
    <message>
        <source>the derivatives are not finite where the search ended</source>
        <translation>搜索结束处的导数不是有限的</translation>
    </message>
    <message>
        <source>searches from beside its end kept finding better values</source>
        <translation>从其终点附近的搜索不断找到更好的值</translation>
    </message>
    <message>
        <source>it ran out of steps</source>
        <translation>步数已用尽</translation>
    </message>
    <message>
        <source>it ended where the error still falls but no step lowers it</source>
        <translation>它停在误差仍在下降、但没有步长能降低误差之处</translation>
    </message>
    <message>
        <source>outside the range</source>
        <translation>在范围之外</translation>
    </message>
    <message>
        <source>their weight is 0</source>
        <translation>其权重为 0</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>units in the last place of %1</source>
        <translation>%1 的末位单位</translation>
    </message>
    <message>
        <source>contours need two different parameters that have standard errors</source>
        <translation>等高线需要两个有标准误的不同参数</translation>
    </message>
    <message>
        <source>contours are those of a fit without conditions</source>
        <translation>等高线只适用于没有条件的拟合</translation>
    </message>
    <message>
        <source>leave these out</source>
        <translation>请去掉这些条件</translation>
    </message>
    <message>
        <source>the condition %1 is wrong: %2</source>
        <translation>条件 %1 有误：%2</translation>
    </message>
    <message>
        <source>%1 is no place of f</source>
        <translation>%1 不是 f 的自变量位置</translation>
    </message>
    <message>
        <source>write a number or a formula of x</source>
        <translation>请写一个数或 x 的公式</translation>
    </message>
    <message>
        <source>the place %1 of f depends on %2</source>
        <translation>f 的位置 %1 依赖于 %2</translation>
    </message>
    <message>
        <source>the &apos; in %1 does not follow f</source>
        <translation>%1 中的 &apos; 不在 f 之后</translation>
    </message>
    <message>
        <source>write f&apos; or f&apos;&apos;</source>
        <translation>请写 f&apos; 或 f&apos;&apos;</translation>
    </message>
    <message>
        <source>there is no parameter %1</source>
        <translation>没有参数 %1</translation>
    </message>
    <message>
        <source>%1 is followed by %2</source>
        <translation>%1 后面是 %2</translation>
    </message>
    <message>
        <source>write an operator between them</source>
        <translation>请在二者之间写运算符</translation>
    </message>
    <message>
        <source>f has %1 primes in %2</source>
        <translation>%2 中 f 有 %1 个撇号</translation>
    </message>
    <message>
        <source>f, f&apos; and f&apos;&apos; are known</source>
        <translation>已知的有 f、f&apos; 和 f&apos;&apos;</translation>
    </message>
    <message>
        <source>a parenthesis is not closed in %1</source>
        <translation>%1 中有括号未闭合</translation>
    </message>
    <message>
        <source>a fit cannot tell %1 from %2</source>
        <translation>拟合无法区分 %1 与 %2</translation>
    </message>
    <message>
        <source>write %1=</source>
        <translation>请写 %1=</translation>
    </message>
    <message>
        <source>%1 has no parameter %2</source>
        <translation>%1 没有参数 %2</translation>
    </message>
    <message>
        <source>it has %1, and f, f&apos; and f&apos;&apos; stand for the function</source>
        <translation>它有 %1，而 f、f&apos; 和 f&apos;&apos; 代表该函数</translation>
    </message>
    <message>
        <source>and f, f&apos; and f&apos;&apos; stand for the function</source>
        <translation>而 f、f&apos; 和 f&apos;&apos; 代表该函数</translation>
    </message>
    <message>
        <source>one side of it is empty</source>
        <translation>其中一边为空</translation>
    </message>
    <message>
        <source>write both, e.g. odd, f(0)=0, f&apos;&gt;=0 on 0:5 or a&lt;=2*b</source>
        <translation>两边都要写，如 odd、f(0)=0、f&apos;&gt;=0 on 0:5 或 a&lt;=2*b</translation>
    </message>
    <message>
        <source>lipschitz needs a bound, as in lipschitz&lt;=1</source>
        <translation>lipschitz 需要一个界，如 lipschitz&lt;=1</translation>
    </message>
    <message>
        <source>%1 is no range</source>
        <translation>%1 不是范围</translation>
    </message>
    <message>
        <source>write on lo:hi with lo below hi, e.g. on 0:5</source>
        <translation>请写 on lo:hi，lo 小于 hi，如 on 0:5</translation>
    </message>
    <message>
        <source>it compares nothing</source>
        <translation>它没有比较任何东西</translation>
    </message>
    <message>
        <source>write a condition, e.g. odd, f(0)=0, f&apos;&gt;=0 on 0:5 or a&lt;=2*b</source>
        <translation>请写一个条件，如 odd、f(0)=0、f&apos;&gt;=0 on 0:5 或 a&lt;=2*b</translation>
    </message>
    <message>
        <source>it has no x to take from a range</source>
        <translation>其中没有可从范围取值的 x</translation>
    </message>
    <message>
        <source>leave %1 away</source>
        <translation>请去掉 %1</translation>
    </message>
    <message>
        <source>the weights have no histogram</source>
        <translation>权重没有直方图</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>请选择文件</translation>
    </message>
    <message>
        <source>%1 predictors are too many</source>
        <translation>%1 个预测变量太多</translation>
    </message>
    <message>
        <source>a formula may have %1</source>
        <translation>一个公式最多可有 %1 个</translation>
    </message>
    <message>
        <source>the data have the predictors %1</source>
        <translation>数据有预测变量 %1</translation>
    </message>
    <message>
        <source>fit a formula of them, as in expr(a+b*%1</source>
        <translation>请拟合它们的公式，如 expr(a+b*%1</translation>
    </message>
    <message>
        <source>fit a formula of them</source>
        <translation>请拟合它们的公式</translation>
    </message>
    <message>
        <source>the formula has none of the predictors %1</source>
        <translation>公式中没有预测变量 %1 中的任何一个</translation>
    </message>
    <message>
        <source>the range %1 to %2 is empty</source>
        <translation>范围 %1 到 %2 为空</translation>
    </message>
    <message>
        <source>its lower end must be below its upper end</source>
        <translation>其下端必须小于上端</translation>
    </message>
    <message>
        <source>a target of %1 points cannot be sampled</source>
        <translation>%1 个点的目标无法采样</translation>
    </message>
    <message>
        <source>2 to %1 can</source>
        <translation>2 到 %1 个点可以</translation>
    </message>
    <message>
        <source>the target&apos;s formula has the unknown %1</source>
        <translation>目标的公式中有未知量 %1</translation>
    </message>
    <message>
        <source>a target is a function of x alone</source>
        <translation>目标只能是 x 的函数</translation>
    </message>
    <message>
        <source>the density&apos;s formula has the unknown %1</source>
        <translation>密度的公式中有未知量 %1</translation>
    </message>
    <message>
        <source>a density is a function of x alone</source>
        <translation>密度只能是 x 的函数</translation>
    </message>
    <message>
        <source>a target needs as many y as x</source>
        <translation>目标的 y 必须与 x 一样多</translation>
    </message>
    <message>
        <source>a target needs as many y and sigma as x</source>
        <translation>目标的 y 和 sigma 必须与 x 一样多</translation>
    </message>
    <message>
        <source>the standard deviation %1 of the weights is not a positive number</source>
        <translation>权重的标准差 %1 不是正数</translation>
    </message>
    <message>
        <source>the weights have no density</source>
        <translation>权重没有密度</translation>
    </message>
    <message>
        <source>give a formula of x, e.g. exp(-x^2/2)</source>
        <translation>请给出 x 的公式，如 exp(-x^2/2)</translation>
    </message>
    <message>
        <source>the density %1 is %2 at x = %3</source>
        <translation>密度 %1 在 x = %3 处为 %2</translation>
    </message>
    <message>
        <source>a weight is a finite number of at least 0</source>
        <translation>权重是不小于 0 的有限数</translation>
    </message>
    <message>
        <source>%1 is no histogram: it has the count %2 at %3</source>
        <translation>%1 不是直方图：在 %3 处的计数为 %2</translation>
    </message>
    <message>
        <source>%1 is no histogram: it has two bins at %2</source>
        <translation>%1 不是直方图：在 %2 处有两个箱</translation>
    </message>
    <message>
        <source>%1 is no histogram: it needs at least two bins</source>
        <translation>%1 不是直方图：至少需要两个箱</translation>
    </message>
    <message>
        <source>a histogram needs at least two bins, each with its count</source>
        <translation>直方图至少需要两个箱，每个带有计数</translation>
    </message>
    <message>
        <source>a histogram needs increasing centres and counts of at least 0</source>
        <translation>直方图的中心须递增，计数须不小于 0</translation>
    </message>
    <message>
        <source>a report needs %1 parameters, not %2</source>
        <translation>报告需要 %1 个参数，而不是 %2 个</translation>
    </message>
    <message>
        <source>the target does not have a y for every x</source>
        <translation>目标并非每个 x 都有 y</translation>
    </message>
    <message>
        <source>x is not a finite number at point %1</source>
        <translation>第 %1 点的 x 不是有限数</translation>
    </message>
    <message>
        <source>mask or remove it</source>
        <translation>请屏蔽或删除它</translation>
    </message>
    <message>
        <source>the target is not a finite number at %1</source>
        <translation>目标在 %1 处不是有限数</translation>
    </message>
    <message>
        <source>x = %1 (point %2)</source>
        <translation>x = %1 (第 %2 点)</translation>
    </message>
    <message>
        <source>choose another range</source>
        <translation>请选择其他范围</translation>
    </message>
    <message>
        <source>sigma is %1 at %2</source>
        <translation>sigma 在 %2 处为 %1</translation>
    </message>
    <message>
        <source>a standard error must be positive</source>
        <translation>标准误必须为正</translation>
    </message>
    <message>
        <source>there are %1 weights for %2 points</source>
        <translation>%2 个点有 %1 个权重</translation>
    </message>
    <message>
        <source>each point needs one</source>
        <translation>每个点需要一个</translation>
    </message>
    <message>
        <source>the weight at %1 is no finite number of at least 0</source>
        <translation>%1 处的权重不是不小于 0 的有限数</translation>
    </message>
    <message>
        <source>every point has weight 0</source>
        <translation>每个点的权重都为 0</translation>
    </message>
    <message>
        <source>choose weights that reach the range of the points</source>
        <translation>请选择能覆盖这些点的范围的权重</translation>
    </message>
    <message>
        <source>%1 is not determined beside %2</source>
        <translation>有了 %2，%1 就无法确定</translation>
    </message>
    <message>
        <source>%1 are not determined beside %2</source>
        <translation>有了 %2，%1 就无法确定</translation>
    </message>
    <message>
        <source>there are no points to fit</source>
        <translation>没有可拟合的点</translation>
    </message>
    <message>
        <source>unmask some</source>
        <translation>请取消屏蔽一些点</translation>
    </message>
    <message>
        <source>%1 point(s) cannot determine %2 parameters</source>
        <translation>%1 个点无法确定 %2 个参数</translation>
    </message>
    <message>
        <source>give more points or fix parameters</source>
        <translation>请给出更多的点或固定一些参数</translation>
    </message>
    <message>
        <source>all points have the same x = %1: %2</source>
        <translation>所有的点都有相同的 x = %1：%2</translation>
    </message>
    <message>
        <source>give points at other x, or fix parameters</source>
        <translation>请给出其他 x 处的点，或固定一些参数</translation>
    </message>
    <message>
        <source>the target&apos;s derivative is not a finite number at %1</source>
        <translation>目标的导数在 %1 处不是有限数</translation>
    </message>
    <message>
        <source>fit f alone</source>
        <translation>请只拟合 f</translation>
    </message>
    <message>
        <source>%1 must be tied to another parameter that is not tied itself</source>
        <translation>%1 必须关联到另一个自身未被关联的参数</translation>
    </message>
    <message>
        <source>%1 starts at %2</source>
        <translation>%1 的起始值为 %2</translation>
    </message>
    <message>
        <source>give a finite number</source>
        <translation>请给出有限数</translation>
    </message>
    <message>
        <source>%1 must stay within %2 to %3, the bounds of %4</source>
        <translation>%1 必须在 %4 的边界 %2 到 %3 之内</translation>
    </message>
    <message>
        <source>the bounds %1 to %2 of %3 exclude each other</source>
        <translation>%3 的边界 %1 到 %2 互相排斥</translation>
    </message>
    <message>
        <source>the lower must be below the upper</source>
        <translation>下界必须小于上界</translation>
    </message>
    <message>
        <source>%1 starts at %2, outside its bounds %3 to %4</source>
        <translation>%1 的起始值为 %2，在其边界 %3 到 %4 之外</translation>
    </message>
    <message>
        <source>the scale %1 of the loss is not a positive number</source>
        <translation>损失的尺度 %1 不是正数</translation>
    </message>
    <message>
        <source>f&apos; cannot be fitted beside f with the loss %1</source>
        <translation>使用损失 %1 时不能在 f 之外同时拟合 f&apos;</translation>
    </message>
    <message>
        <source>take another loss, or weight 0 for f&apos;</source>
        <translation>请改用其他损失，或令 f&apos; 的权重为 0</translation>
    </message>
    <message>
        <source>profile-likelihood intervals are those of a fit by squares without conditions</source>
        <translation>剖面似然区间只适用于没有条件的最小二乘拟合</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>请去掉它们</translation>
    </message>
    <message>
        <source>the data have a sigma, which is the unit of their residuals already</source>
        <translation>数据有 sigma，它已是残差的单位</translation>
    </message>
    <message>
        <source>read them without it, or take another loss</source>
        <translation>请不带 sigma 读取数据，或改用其他损失</translation>
    </message>
    <message>
        <source>f&apos; has not the unit of this loss</source>
        <translation>f&apos; 的单位与此损失不同</translation>
    </message>
    <message>
        <source>the target is 0 at every point, where no relative error exists</source>
        <translation>目标在每一点都为 0，此处不存在相对误差</translation>
    </message>
    <message>
        <source>take another loss</source>
        <translation>请改用其他损失</translation>
    </message>
    <message>
        <source>the target is beyond the largest number of the format at %1</source>
        <translation>目标在 %1 处超出该格式的最大数</translation>
    </message>
    <message>
        <source>choose another range or loss</source>
        <translation>请选择其他范围或损失</translation>
    </message>
    <message>
        <source>the weight %1 of the derivative is no finite number of at least 0</source>
        <translation>导数的权重 %1 不是不小于 0 的有限数</translation>
    </message>
    <message>
        <source>the derivative of data is not known</source>
        <translation>数据的导数未知</translation>
    </message>
    <message>
        <source>fit f alone, with weight 0 for f&apos;</source>
        <translation>请只拟合 f，令 f&apos; 的权重为 0</translation>
    </message>
    <message>
        <source>%1 starts are not possible</source>
        <translation>不能有 %1 个起点</translation>
    </message>
    <message>
        <source>1 to %1 are</source>
        <translation>可以为 1 到 %1 个</translation>
    </message>
    <message>
        <source>the confidence %1 is not between 0 and 1</source>
        <translation>置信水平 %1 不在 0 与 1 之间</translation>
    </message>
    <message>
        <source>the formula is of predictors that the target has not</source>
        <translation>公式所用的预测变量是目标没有的</translation>
    </message>
    <message>
        <source>choose another function</source>
        <translation>请选择其他函数</translation>
    </message>
    <message>
        <source>the standard error of x counts beside that of y, which is not known</source>
        <translation>x 的标准误须与 y 的标准误一起计入，而后者未知</translation>
    </message>
    <message>
        <source>choose its column, or compute one</source>
        <translation>请选择其列，或计算一列</translation>
    </message>
    <message>
        <source>the standard error of x is for least squares, huber and cauchy, without conditions</source>
        <translation>x 的标准误只适用于没有条件的最小二乘、huber 和 cauchy</translation>
    </message>
    <message>
        <source>choose one of these, or leave it out</source>
        <translation>请选择其中之一，或将其去掉</translation>
    </message>
    <message>
        <source>the standard error of x is for one x, not for predictors</source>
        <translation>x 的标准误只适用于单个 x，不适用于预测变量</translation>
    </message>
    <message>
        <source>conditions are on a function of one x, not on one of predictors</source>
        <translation>条件只适用于单个 x 的函数，不适用于预测变量的函数</translation>
    </message>
    <message>
        <source>there is no function to fit</source>
        <translation>没有要拟合的函数</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>请选择一个</translation>
    </message>
    <message>
        <source>there is nothing to approach</source>
        <translation>没有要逼近的目标</translation>
    </message>
    <message>
        <source>choose a target</source>
        <translation>请选择目标</translation>
    </message>
    <message>
        <source>%1 has %2 parameters, not %3</source>
        <translation>%1 有 %2 个参数，而不是 %3 个</translation>
    </message>
    <message>
        <source>the place is no linear function</source>
        <translation>该位置不是线性函数</translation>
    </message>
    <message>
        <source>there is no column %1</source>
        <translation>没有列 %1</translation>
    </message>
    <message>
        <source>columns are called by their names, or column_1, column_2, ...</source>
        <translation>列以其名称或 column_1、column_2…… 引用</translation>
    </message>
    <message>
        <source>%1 is not NAME=FORMULA, as in y=log(y)</source>
        <translation>%1 不是 NAME=FORMULA 的形式，如 y=log(y)</translation>
    </message>
    <message>
        <source>%1 is no name that formulas can have</source>
        <translation>%1 不是公式可用的名称</translation>
    </message>
    <message>
        <source>write letters, digits and _, a letter first, and no function&apos;s name</source>
        <translation>请用字母、数字和 _，以字母开头，且不与函数同名</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1 is named as the standard error of %2 and was left alone</source>
        <translation>%1 按名称是 %2 的标准误，未予采用</translation>
    </message>
    <message>
        <source>it counts where it is chosen as that of x</source>
        <translation>将其选作 x 的标准误时才计入</translation>
    </message>
    <message>
        <source>%1 are all named as standard errors of y, so none was taken</source>
        <translation>%1 按名称都是 y 的标准误，因此一个也未采用</translation>
    </message>
    <message>
        <source>%1 was left alone: %2 is computed, and its standard error must be computed with it</source>
        <translation>%1 未予采用：%2 是计算得出的，其标准误必须一并计算</translation>
    </message>
    <message>
        <source>the column %1 was left alone: no heading says that it holds standard errors of y</source>
        <translation>列 %1 未予采用：没有标题说明它是 y 的标准误</translation>
    </message>
    <message>
        <source>the columns %1 were left alone: no heading says that they hold standard errors of y</source>
        <translation>列 %1 未予采用：没有标题说明它们是 y 的标准误</translation>
    </message>
    <message>
        <source>the column %1 was left alone: there is no heading that says that it holds standard errors of y</source>
        <translation>列 %1 未予采用：没有标题可说明它是 y 的标准误</translation>
    </message>
    <message>
        <source>the columns %1 were left alone: there is no heading that says that they hold standard errors of y</source>
        <translation>列 %1 未予采用：没有标题可说明它们是 y 的标准误</translation>
    </message>
    <message>
        <source>the columns %1 are not x, y and perhaps sigma</source>
        <translation>列 %1 不是 x、y 以及可能的 sigma</translation>
    </message>
    <message>
        <source>the columns %1 are not y and perhaps sigma, beside the predictors</source>
        <translation>除预测变量外，列 %1 不是 y 以及可能的 sigma</translation>
    </message>
    <message>
        <source>%1 has %2 columns of numbers without names, so nothing tells which are x and y</source>
        <translation>%1 有 %2 列没有名称的数字，无从得知哪些是 x 和 y</translation>
    </message>
    <message>
        <source>%1 has %2 columns of numbers without names, so nothing tells which are x and y, or whether commas are decimal marks</source>
        <translation>%1 有 %2 列没有名称的数字，无从得知哪些是 x 和 y，也不知逗号是否为小数点</translation>
    </message>
    <message>
        <source>choose the columns</source>
        <translation>请选择列</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>the row in line %1 was left out: %2</source>
        <translation>第 %1 行被略去：%2</translation>
    </message>
    <message>
        <source>the rows in lines %1 were left out: %2</source>
        <translation>第 %1 行被略去：%2</translation>
    </message>
    <message>
        <source>%1 has only %2 columns</source>
        <translation>%1 只有 %2 列</translation>
    </message>
    <message>
        <source>%1 has no row of numbers</source>
        <translation>%1 没有数字行</translation>
    </message>
    <message>
        <source>sigma of x</source>
        <translation>x 的 sigma</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows</source>
        <translation>%1 超过 %2 行</translation>
    </message>
    <message>
        <source>%1 is nan</source>
        <translation>%1 为 nan</translation>
    </message>
    <message>
        <source>has %1 = %2</source>
        <translation>的 %1 = %2</translation>
    </message>
    <message>
        <source>%1 is not finite</source>
        <translation>%1 不是有限的</translation>
    </message>
    <message>
        <source>line %1 %2</source>
        <translation>第 %1 行%2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 in line %2 was read as %3: no thousands separator was assumed</source>
        <translation>第 %2 行中的 %1 被读作 %3：未假定有千位分隔符</translation>
    </message>
    <message>
        <source>%1 in line %2 was read as %3: its comma was taken for a thousands separator</source>
        <translation>第 %2 行中的 %1 被读作 %3：其中的逗号被当作千位分隔符</translation>
    </message>
    <message>
        <source>has numbers, so it is no row of units</source>
        <translation>含有数字，因此不是单位行</translation>
    </message>
    <message>
        <source>%1 has no row of numbers below line %2</source>
        <translation>%1 在第 %2 行以下没有数字行</translation>
    </message>
    <message>
        <source>%1 is text in UTF-16</source>
        <translation>%1 是 UTF-16 文本</translation>
    </message>
    <message>
        <source>save it as CSV in UTF-8</source>
        <translation>请将其另存为 UTF-8 的 CSV</translation>
    </message>
    <message>
        <source>line %1 has a zero byte, so the file is no text (a spreadsheet perhaps)</source>
        <translation>第 %1 行有零字节，因此该文件不是文本 (也许是电子表格)</translation>
    </message>
    <message>
        <source>opens a quote &quot; that it does not close</source>
        <translation>中的引号 &quot; 没有闭合</translation>
    </message>
    <message>
        <source>has text behind a closing quote &quot;, where the next column should begin</source>
        <translation>在右引号 &quot; 之后有文本，而那里应开始下一列</translation>
    </message>
    <message>
        <source>has %1 column(s) where the others have %2</source>
        <translation>有 %1 列，而其他行有 %2 列</translation>
    </message>
    <message>
        <source>has nothing in column %1</source>
        <translation>在列 %1 中没有内容</translation>
    </message>
    <message>
        <source>write a number there or remove the line</source>
        <translation>请在那里写一个数或删除该行</translation>
    </message>
    <message>
        <source>has %1 in column %2, which is not a finite number</source>
        <translation>在列 %2 中有 %1，它不是有限数</translation>
    </message>
    <message>
        <source>correct it or remove the line</source>
        <translation>请改正或删除该行</translation>
    </message>
    <message>
        <source>%1 has no row below its first %2 lines, which were skipped</source>
        <translation>%1 在被跳过的前 %2 行以下没有任何行</translation>
    </message>
    <message>
        <source>%1 has no two columns of numbers</source>
        <translation>%1 没有两列数字</translation>
    </message>
    <message>
        <source>has no two columns of numbers</source>
        <translation>没有两列数字</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>write x and y in each line, with a comma, semicolon, tab or blank between them, e.g. &quot;0.5, 1.25&quot;</source>
        <translation>请在每行写 x 和 y，以逗号、分号、制表符或空格分隔，如 &quot;0.5, 1.25&quot;</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>its columns are %1</source>
        <translation>它的列为 %1</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>是否指 %1？</translation>
    </message>
    <message>
        <source>for a row of units give --units-row</source>
        <translation>有单位行时请给出 --units-row</translation>
    </message>
    <message>
        <source>for a row of units give --units-row, for a table that begins here --skip %1</source>
        <translation>有单位行时请给出 --units-row，表格从此处开始时请给出 --skip %1</translation>
    </message>
    <message>
        <source>where the table begins below line %1, give --skip %2</source>
        <translation>表格在第 %1 行以下开始时，请给出 --skip %2</translation>
    </message>
    <message>
        <source>%1 at column %2</source>
        <translation>%1 (第 %2 列)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a variable of its own</source>
        <translation>&apos;%1&apos; 本身就是变量</translation>
    </message>
    <message>
        <source>a function has the variable x alone</source>
        <translation>函数只有变量 x</translation>
    </message>
    <message>
        <source>call a parameter otherwise</source>
        <translation>请给参数取别的名称</translation>
    </message>
    <message>
        <source>write it in a shorter form</source>
        <translation>请写得更短些</translation>
    </message>
    <message>
        <source>the formula and its derivatives have too many parts</source>
        <translation>公式及其导数的部分太多</translation>
    </message>
    <message>
        <source>the formula does not contain x</source>
        <translation>公式中没有 x</translation>
    </message>
    <message>
        <source>x is the variable, as in x*tanh(x)</source>
        <translation>x 是变量，如 x*tanh(x)</translation>
    </message>
    <message>
        <source>the formula is nested too deeply</source>
        <translation>公式嵌套太深</translation>
    </message>
    <message>
        <source>it may go %1 levels deep</source>
        <translation>最多可嵌套 %1 层</translation>
    </message>
    <message>
        <source>the formula ends too early</source>
        <translation>公式过早结束</translation>
    </message>
    <message>
        <source>an operand or a &apos;)&apos; is missing</source>
        <translation>缺少操作数或 &apos;)&apos;</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>数 %1 太大</translation>
    </message>
    <message>
        <source>the largest is about 1.8e308</source>
        <translation>最大约为 1.8e308</translation>
    </message>
    <message>
        <source>function %1 has no argument</source>
        <translation>函数 %1 没有参数</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>请写 %1</translation>
    </message>
    <message>
        <source>there is no variable %1 here</source>
        <translation>这里没有变量 %1</translation>
    </message>
    <message>
        <source>the variables are %1</source>
        <translation>变量为 %1</translation>
    </message>
    <message>
        <source>the formula has too many parameters</source>
        <translation>公式的参数太多</translation>
    </message>
    <message>
        <source>it may have %1</source>
        <translation>最多可有 %1 个</translation>
    </message>
    <message>
        <source>too few arguments in the formula</source>
        <translation>公式中的自变量太少</translation>
    </message>
    <message>
        <source>too many arguments in the formula</source>
        <translation>公式中的自变量太多</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 需要 %2 个</translation>
    </message>
    <message>
        <source>%1 takes %2 or more</source>
        <translation>%1 需要 %2 个或更多</translation>
    </message>
    <message>
        <source>%1 is not a function</source>
        <translation>%1 不是函数</translation>
    </message>
    <message>
        <source>products are written with &apos;*&apos;</source>
        <translation>乘积用 &apos;*&apos; 书写</translation>
    </message>
    <message>
        <source>unknown function %1 in the formula</source>
        <translation>公式中有未知函数 %1</translation>
    </message>
    <message>
        <source>known are %1</source>
        <translation>已知的有 %1</translation>
    </message>
    <message>
        <source>a formula cannot assign</source>
        <translation>公式不能赋值</translation>
    </message>
    <message>
        <source>comparisons are written ==, &lt;=, &gt;= and !=</source>
        <translation>比较写作 ==、&lt;=、&gt;= 和 !=</translation>
    </message>
    <message>
        <source>unexpected &apos;,&apos; in the formula</source>
        <translation>公式中有多余的 &apos;,&apos;</translation>
    </message>
    <message>
        <source>a formula is one expression, and the decimal sign is &apos;.&apos;</source>
        <translation>公式是一个表达式，小数点为 &apos;.&apos;</translation>
    </message>
    <message>
        <source>unexpected %1 in the formula</source>
        <translation>公式中有多余的 %1</translation>
    </message>
    <message>
        <source>operands are joined by operators, as in 2*x</source>
        <translation>操作数由运算符连接，如 2*x</translation>
    </message>
    <message>
        <source>unexpected character %1 in the formula</source>
        <translation>公式中有意外字符 %1</translation>
    </message>
    <message>
        <source>a formula has names, numbers and the signs + - * / ^ ( ) , &lt; &gt; = ! &amp; | ? :</source>
        <translation>公式由名称、数和符号 + - * / ^ ( ) , &lt; &gt; = ! &amp; | ? : 组成</translation>
    </message>
    <message>
        <source>&apos;?&apos; and &apos;:&apos; do not match in the formula</source>
        <translation>公式中的 &apos;?&apos; 与 &apos;:&apos; 不匹配</translation>
    </message>
    <message>
        <source>write condition ? value : value</source>
        <translation>请写 condition ? value : value</translation>
    </message>
    <message>
        <source>a &apos;)&apos; is missing in the formula</source>
        <translation>公式中缺少 &apos;)&apos;</translation>
    </message>
    <message>
        <source>the formula is too long</source>
        <translation>公式太长</translation>
    </message>
    <message>
        <source>it may have %1 characters</source>
        <translation>最多可有 %1 个字符</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>if the number was meant, write pi</source>
        <translation>如指该数，请写 pi</translation>
    </message>
    <message>
        <source>if Euler&apos;s number was meant, write e</source>
        <translation>如指欧拉数，请写 e</translation>
    </message>
    <message>
        <source>written by the user</source>
        <translation>由用户编写</translation>
    </message>
    <message>
        <source>parameter of the formula</source>
        <translation>公式的参数</translation>
    </message>
    <message>
        <source>a formula is written expr(FORMULA), e.g. expr(x*tanh(x))</source>
        <translation>公式写作 expr(FORMULA)，如 expr(x*tanh(x))</translation>
    </message>
    <message>
        <source>write parameters as name=value, separated by commas</source>
        <translation>参数请写作 name=value，以逗号分隔</translation>
    </message>
    <message>
        <source>a parameter is missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>&apos;=&apos; is missing after %1</source>
        <translation>%1 之后缺少 &apos;=&apos;</translation>
    </message>
    <message>
        <source>a parameter&apos;s name is missing before &apos;=&apos;</source>
        <translation>&apos;=&apos; 之前缺少参数名</translation>
    </message>
    <message>
        <source>the value of %1 is missing</source>
        <translation>缺少 %1 的值</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 不是数</translation>
    </message>
    <message>
        <source>write numbers like 2, -0.5 or 1e-3</source>
        <translation>数请写作如 2、-0.5 或 1e-3</translation>
    </message>
    <message>
        <source>&apos;(&apos; is missing after &apos;expr&apos;</source>
        <translation>&apos;expr&apos; 之后缺少 &apos;(&apos;</translation>
    </message>
    <message>
        <source>&apos;(&apos; is never closed</source>
        <translation>&apos;(&apos; 没有闭合</translation>
    </message>
    <message>
        <source>the formula is empty</source>
        <translation>公式为空</translation>
    </message>
    <message>
        <source>unexpected %1 after the formula</source>
        <translation>公式之后有多余的 %1</translation>
    </message>
    <message>
        <source>parameters follow as :name=value</source>
        <translation>参数以 :name=value 跟在后面</translation>
    </message>
    <message>
        <source>%1 is not a finite number</source>
        <translation>%1 不是有限数</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3</source>
        <translation>%1 必须在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>%1 is out of bounds</source>
        <translation>%1 超出边界</translation>
    </message>
    <message>
        <source>did you mean %1? (%2)</source>
        <translation>是否指 %1？(%2)</translation>
    </message>
    <message>
        <source>it takes no parameters</source>
        <translation>它没有参数</translation>
    </message>
    <message>
        <source>its parameter is %1</source>
        <translation>它的参数为 %1</translation>
    </message>
    <message>
        <source>its parameters are %1</source>
        <translation>它的参数为 %1</translation>
    </message>
    <message>
        <source>a function&apos;s name is missing</source>
        <translation>缺少函数名</translation>
    </message>
    <message>
        <source>write name, name:parameter=value or expr(FORMULA)</source>
        <translation>请写 name、name:parameter=value 或 expr(FORMULA)</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 无法使用</translation>
    </message>
    <message>
        <source>unknown function %1</source>
        <translation>未知函数 %1</translation>
    </message>
    <message>
        <source>&apos;zorro list&apos; names them all</source>
        <translation>&apos;zorro list&apos; 列出全部</translation>
    </message>
    <message>
        <source>parameter %1 is given twice</source>
        <translation>参数 %1 给出了两次</translation>
    </message>
    <message>
        <source>give it once</source>
        <translation>请只给出一次</translation>
    </message>
    <message>
        <source>the formula becomes too long in another language</source>
        <translation>公式用另一种语言写出时太长</translation>
    </message>
    <message>
        <source>the function %1 cannot be written in this language</source>
        <translation>函数 %1 无法用此语言写出</translation>
    </message>
    <message>
        <source>the function %1 cannot be written in ONNX</source>
        <translation>函数 %1 无法写成 ONNX</translation>
    </message>
    <message>
        <source>unknown property %1</source>
        <translation>未知的性质 %1</translation>
    </message>
    <message>
        <source>a distance needs a finite interval with lower &lt; upper</source>
        <translation>距离需要有限区间，其下端小于上端</translation>
    </message>
    <message>
        <source>the standard deviation must be positive and finite</source>
        <translation>标准差必须为正且有限</translation>
    </message>
    <message>
        <source>the variance of the pre-activations must be positive and finite</source>
        <translation>预激活值的方差必须为正且有限</translation>
    </message>
    <message>
        <source>the products of a batch must be of all its %1 examples with one another</source>
        <translation>一批的乘积必须是其全部 %1 个样本两两之间的乘积</translation>
    </message>
    <message>
        <source>a network must have a hidden layer</source>
        <translation>网络必须有隐藏层</translation>
    </message>
    <message>
        <source>a softmax needs at least two classes</source>
        <translation>softmax 至少需要两个类别</translation>
    </message>
    <message>
        <source>no variance of its pre-activations in [1, 40] stays where it is while gradients keep their size</source>
        <translation>在 [1, 40] 内没有一个预激活值方差能保持不变同时使梯度保持大小</translation>
    </message>
    <message>
        <source>the bounds of %1 are %2 to %3</source>
        <translation>%1 的边界为 %2 到 %3</translation>
    </message>
    <message>
        <source>the bounds of %1 are %2 to %3 in %4</source>
        <translation>%4 中 %1 的边界为 %2 到 %3</translation>
    </message>
    <message>
        <source>write two finite numbers, the smaller one first</source>
        <translation>请写两个有限数，小者在前</translation>
    </message>
    <message>
        <source>the default of %1, %2, is not within its bounds, %3 to %4</source>
        <translation>%1 的默认值 %2 不在其边界 %3 到 %4 之内</translation>
    </message>
    <message>
        <source>the default of %1, %2, is not within its bounds, %3 to %4 in %5</source>
        <translation>%5 中 %1 的默认值 %2 不在其边界 %3 到 %4 之内</translation>
    </message>
    <message>
        <source>on a logarithmic scale both are above 0</source>
        <translation>对数刻度上二者均大于 0</translation>
    </message>
    <message>
        <source>the parameter %1 of the formula is not described</source>
        <translation>公式的参数 %1 没有说明</translation>
    </message>
    <message>
        <source>the parameter %1 of the formula is not described in %2</source>
        <translation>%2 中公式的参数 %1 没有说明</translation>
    </message>
    <message>
        <source>the parameter %1 is described twice in %2</source>
        <translation>%2 中参数 %1 说明了两次</translation>
    </message>
    <message>
        <source>the parameter %1 is described, but not in the formula in %2</source>
        <translation>%2 中参数 %1 有说明，但不在公式中</translation>
    </message>
    <message>
        <source>write NAME = DEFAULT in LOWER:UPPER</source>
        <translation>请写 NAME = DEFAULT in LOWER:UPPER</translation>
    </message>
    <message>
        <source>the first line starts with a blank</source>
        <translation>第一行以空格开头</translation>
    </message>
    <message>
        <source>&apos;]&apos; is missing after the function&apos;s name</source>
        <translation>函数名之后缺少 &apos;]&apos;</translation>
    </message>
    <message>
        <source>a parameter is not complete</source>
        <translation>一个参数不完整</translation>
    </message>
    <message>
        <source>the default or a bound of %1 is not a number</source>
        <translation>%1 的默认值或边界不是数</translation>
    </message>
    <message>
        <source>%1 is not a year</source>
        <translation>%1 不是年份</translation>
    </message>
    <message>
        <source>%1 is given twice for %2</source>
        <translation>%2 的 %1 给出了两次</translation>
    </message>
    <message>
        <source>%1 is no smoothness</source>
        <translation>%1 不是光滑性</translation>
    </message>
    <message>
        <source>write jumps, C0, C1, C2 or C-infinity</source>
        <translation>请写 jumps、C0、C1、C2 或 C-infinity</translation>
    </message>
    <message>
        <source>unknown word %1</source>
        <translation>未知的词 %1</translation>
    </message>
    <message>
        <source>known are title, formula, latex, parameter, smoothness, about, source, year and aliases</source>
        <translation>已知的有 title、formula、latex、parameter、smoothness、about、source、year 和 aliases</translation>
    </message>
    <message>
        <source>%1 needs a title, a formula and a source</source>
        <translation>%1 需要标题、公式和出处</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1 没有值</translation>
    </message>
    <message>
        <source>%1 is no name</source>
        <translation>%1 不是名称</translation>
    </message>
    <message>
        <source>a name has small letters, digits and &apos;-&apos;, a letter first</source>
        <translation>名称由小写字母、数字和 &apos;-&apos; 组成，以字母开头</translation>
    </message>
    <message>
        <source>before the first [NAME] there are only family and about</source>
        <translation>第一个 [NAME] 之前只有 family 和 about</translation>
    </message>
    <message>
        <source>%1 = %2 from %3 to %4</source>
        <translation>%1 = %2，从 %3 到 %4</translation>
    </message>
    <message>
        <source>%1 = %2 from %3 to %4 logarithmically</source>
        <translation>%1 = %2，从 %3 到 %4 (对数)</translation>
    </message>
    <message>
        <source>%1 = %2 from %3 to %4 (logarithmic)</source>
        <translation>%1 = %2，从 %3 到 %4 (对数)</translation>
    </message>
    <message>
        <source>without parameters</source>
        <translation>没有参数</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>参数为 %1</translation>
    </message>
    <message>
        <source>%1 is %2 in this run, which counts here</source>
        <translation>%1 在此运行中为 %2，此处以它为准</translation>
    </message>
    <message>
        <source>%1 is %2 in this session, which counts here</source>
        <translation>%1 在此会话中为 %2，此处以它为准</translation>
    </message>
    <message>
        <source>yours is %1 now</source>
        <translation>你的现在为 %1</translation>
    </message>
    <message>
        <source>write NAME = FORMULA, e.g. &apos;swish2 = x*sigmoid(b*x)&apos;</source>
        <translation>请写 NAME = FORMULA，如 &apos;swish2 = x*sigmoid(b*x)&apos;</translation>
    </message>
    <message>
        <source>the default and the bounds of %1 must be finite numbers</source>
        <translation>%1 的默认值和边界必须为有限数</translation>
    </message>
    <message>
        <source>the lower one must be below the upper one</source>
        <translation>下界必须小于上界</translation>
    </message>
    <message>
        <source>what %1 says is longer than %2 characters</source>
        <translation>%1 的内容超过 %2 个字符</translation>
    </message>
    <message>
        <source>a function needs a name</source>
        <translation>函数需要名称</translation>
    </message>
    <message>
        <source>the name %1 is longer than %2 characters</source>
        <translation>名称 %1 超过 %2 个字符</translation>
    </message>
    <message>
        <source>the name is longer than %1 characters</source>
        <translation>名称超过 %1 个字符</translation>
    </message>
    <message>
        <source>%1 is no name for a function: it begins with a letter and goes on with letters, digits, &apos;-&apos; and &apos;_&apos;</source>
        <translation>%1 不能作为函数名：它以字母开头，其后为字母、数字、&apos;-&apos; 和 &apos;_&apos;</translation>
    </message>
    <message>
        <source>%1 is no name for a function: it ends with &apos;-&apos;</source>
        <translation>%1 不能作为函数名：它以 &apos;-&apos; 结尾</translation>
    </message>
    <message>
        <source>%1 is a function of the catalogue</source>
        <translation>%1 是目录中的函数</translation>
    </message>
    <message>
        <source>%1 is a function of the catalogue, %2</source>
        <translation>%1 是目录中的函数 %2</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>请选择其他名称</translation>
    </message>
    <message>
        <source>&apos;x&apos; is the variable of every formula</source>
        <translation>&apos;x&apos; 是每个公式的变量</translation>
    </message>
    <message>
        <source>%1 has the variable x in it</source>
        <translation>%1 中含有变量 x</translation>
    </message>
    <message>
        <source>%1 means something else in a formula or a SPEC</source>
        <translation>%1 在公式或 SPEC 中另有含义</translation>
    </message>
    <message>
        <source>%1 is a function that formulas call</source>
        <translation>%1 是公式可调用的函数</translation>
    </message>
    <message>
        <source>the formula has no parameter %1</source>
        <translation>公式没有参数 %1</translation>
    </message>
    <message>
        <source>it has no parameters</source>
        <translation>它没有参数</translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation>它有 %1</translation>
    </message>
    <message>
        <source>&apos;=&apos; is missing in %1</source>
        <translation>%1 中缺少 &apos;=&apos;</translation>
    </message>
    <message>
        <source>the formula is missing</source>
        <translation>缺少公式</translation>
    </message>
    <message>
        <source>%1 is a parameter</source>
        <translation>%1 是参数</translation>
    </message>
    <message>
        <source>a definition is an object {...}, not %1</source>
        <translation>定义是对象 {...}，而不是 %1</translation>
    </message>
    <message>
        <source>unknown key %1</source>
        <translation>未知的键 %1</translation>
    </message>
    <message>
        <source>known here are %1</source>
        <translation>此处已知的有 %1</translation>
    </message>
    <message>
        <source>%1 should be text, not %2</source>
        <translation>%1 应为文本，而不是 %2</translation>
    </message>
    <message>
        <source>should be text, not %1</source>
        <translation>应为文本，而不是 %1</translation>
    </message>
    <message>
        <source>should be a finite number, not %1</source>
        <translation>应为有限数，而不是 %1</translation>
    </message>
    <message>
        <source>should be &quot;linear&quot; or &quot;logarithmic&quot;, not %1</source>
        <translation>应为 &quot;linear&quot; 或 &quot;logarithmic&quot;，而不是 %1</translation>
    </message>
    <message>
        <source>a definition needs a &quot;name&quot;</source>
        <translation>定义需要 &quot;name&quot;</translation>
    </message>
    <message>
        <source>a definition needs a &quot;formula&quot;</source>
        <translation>定义需要 &quot;formula&quot;</translation>
    </message>
    <message>
        <source>should be a list [...] of definitions</source>
        <translation>应为定义的列表 [...]</translation>
    </message>
    <message>
        <source>should be a list [...]</source>
        <translation>应为列表 [...]</translation>
    </message>
    <message>
        <source>there are more than %1 definitions</source>
        <translation>定义超过 %1 个</translation>
    </message>
    <message>
        <source>%1 is defined twice</source>
        <translation>%1 定义了两次</translation>
    </message>
    <message>
        <source>there are no definitions: they are a list, as &apos;zorro list --mine --format json&apos; prints, or stand under &quot;functions&quot;</source>
        <translation>没有定义：它们应为列表，如 &apos;zorro list --mine --format json&apos; 所输出，或位于 &quot;functions&quot; 之下</translation>
    </message>
    <message>
        <source>your function %1 in &apos;%2&apos; cannot be used: %3</source>
        <translation>&apos;%2&apos; 中你的函数 %1 无法使用：%3</translation>
    </message>
    <message>
        <source>it is called %1 inside</source>
        <translation>其内部名称为 %1</translation>
    </message>
    <message>
        <source>cannot make the folder &apos;%1&apos;: %2</source>
        <translation>无法创建文件夹 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>cannot remove &apos;%1&apos;: %2</source>
        <translation>无法删除 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>no bound of the error is proven: an operation of the formula has no bounds here</source>
        <translation>没有已证明的误差界：公式的某个运算在此处没有界</translation>
    </message>
    <message>
        <source>%1 holds numbers up to %2: the range or f goes beyond that, where numbers saturate</source>
        <translation>%1 最大可表示 %2：范围或 f 超出了它，超出处的数会饱和</translation>
    </message>
    <message>
        <source>the relative error is not bounded near x = %1</source>
        <translation>相对误差在 x = %1 附近无界</translation>
    </message>
    <message>
        <source>f is not bounded near x = %1</source>
        <translation>f 在 x = %1 附近无界</translation>
    </message>
    <message>
        <source>choose a range without it</source>
        <translation>请选择不含它的范围</translation>
    </message>
    <message>
        <source>choose a range without it, or --error absolute</source>
        <translation>请选择不含它的范围，或 --error absolute</translation>
    </message>
    <message>
        <source>unknown fixed-point format %1</source>
        <translation>未知的定点格式 %1</translation>
    </message>
    <message>
        <source>write fixed:QI.F with I bits before the point and F behind it, together 1 to 47, as in fixed:Q3.12</source>
        <translation>请写 fixed:QI.F，小数点前 I 位、后 F 位，共 1 到 47 位，如 fixed:Q3.12</translation>
    </message>
    <message>
        <source>unknown format of coefficients %1</source>
        <translation>未知的系数格式 %1</translation>
    </message>
    <message>
        <source>write double, float32, float16, bfloat16 or fixed:QI.F</source>
        <translation>请写 double、float32、float16、bfloat16 或 fixed:QI.F</translation>
    </message>
    <message>
        <source>f tends to no number and no straight line above the range</source>
        <translation>f 在范围上方既不趋于某数也不趋于直线</translation>
    </message>
    <message>
        <source>f tends to no number and no straight line below the range</source>
        <translation>f 在范围下方既不趋于某数也不趋于直线</translation>
    </message>
    <message>
        <source>write --outside clamp or linear</source>
        <translation>请写 --outside clamp 或 linear</translation>
    </message>
    <message>
        <source>%1 in %2 is %3</source>
        <translation>%2 中的%1为 %3</translation>
    </message>
    <message>
        <source>the degree</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>the degree of the numerator</source>
        <translation>分子的次数</translation>
    </message>
    <message>
        <source>the degree of the denominator</source>
        <translation>分母的次数</translation>
    </message>
    <message>
        <source>the number of pieces</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>the number of entries</source>
        <translation>表项数</translation>
    </message>
    <message>
        <source>write a whole number</source>
        <translation>请写整数</translation>
    </message>
    <message>
        <source>it can be %1 to %2</source>
        <translation>可为 %1 到 %2</translation>
    </message>
    <message>
        <source>unknown form %1</source>
        <translation>未知的形式 %1</translation>
    </message>
    <message>
        <source>write polynomial:N, rational:N,M, pieces:N or table:N[,linear|cubic]</source>
        <translation>请写 polynomial:N、rational:N,M、pieces:N 或 table:N[,linear|cubic]</translation>
    </message>
    <message>
        <source>a table of %1 entries has no cubic interpolation</source>
        <translation>%1 项的表没有三次插值</translation>
    </message>
    <message>
        <source>write 4 entries or more</source>
        <translation>请写 4 项或更多</translation>
    </message>
    <message>
        <source>unexpected %1 in the form %2</source>
        <translation>形式 %2 中有多余的 %1</translation>
    </message>
    <message>
        <source>the range is %1</source>
        <translation>范围为 %1</translation>
    </message>
    <message>
        <source>write lo:hi, as in -4:4</source>
        <translation>请写 lo:hi，如 -4:4</translation>
    </message>
    <message>
        <source>the range %1 is not finite</source>
        <translation>范围 %1 不是有限的</translation>
    </message>
    <message>
        <source>write two finite numbers lo:hi, as in -4:4</source>
        <translation>请写两个有限数 lo:hi，如 -4:4</translation>
    </message>
    <message>
        <source>the range %1 is a single point</source>
        <translation>范围 %1 只是一个点</translation>
    </message>
    <message>
        <source>the range %1 is reversed</source>
        <translation>范围 %1 上下颠倒</translation>
    </message>
    <message>
        <source>write lo:hi with lo &lt; hi, as in -4:4</source>
        <translation>请写 lo:hi，lo &lt; hi，如 -4:4</translation>
    </message>
    <message>
        <source>the weight is %1</source>
        <translation>权重为 %1</translation>
    </message>
    <message>
        <source>write normal:SIGMA with SIGMA above 0, as in normal:1</source>
        <translation>请写 normal:SIGMA，SIGMA 大于 0，如 normal:1</translation>
    </message>
    <message>
        <source>unknown weight %1</source>
        <translation>未知的权重 %1</translation>
    </message>
    <message>
        <source>write uniform, normal:SIGMA or density:FORMULA</source>
        <translation>请写 uniform、normal:SIGMA 或 density:FORMULA</translation>
    </message>
    <message>
        <source>the coefficients cannot be determined in the digits of the search</source>
        <translation>以搜索的位数无法确定系数</translation>
    </message>
    <message>
        <source>ask for a lower degree or a narrower range</source>
        <translation>请取更低的次数或更窄的范围</translation>
    </message>
    <message>
        <source>no pieces follow f in the range</source>
        <translation>没有分段能在该范围内逼近 f</translation>
    </message>
    <message>
        <source>ask for more pieces</source>
        <translation>请取更多段</translation>
    </message>
    <message>
        <source>a numerator of degree %1 cannot have the zero of f at 0</source>
        <translation>%1 次的分子不能有 f 在 0 处的零点</translation>
    </message>
    <message>
        <source>ask for a higher degree</source>
        <translation>请取更高的次数</translation>
    </message>
    <message>
        <source>no denominator in %1 is proven to be positive in the range</source>
        <translation>没有 %1 的分母被证明在该范围内为正</translation>
    </message>
    <message>
        <source>ask for another format or lower degrees</source>
        <translation>请取其他格式或更低的次数</translation>
    </message>
    <message>
        <source>the numerator cannot be determined</source>
        <translation>无法确定分子</translation>
    </message>
    <message>
        <source>ask for lower degrees</source>
        <translation>请取更低的次数</translation>
    </message>
    <message>
        <source>f has no finite value at %1</source>
        <translation>f 在 %1 处没有有限值</translation>
    </message>
    <message>
        <source>the weight at %1 is no number from 0 up</source>
        <translation>%1 处的权重不是不小于 0 的数</translation>
    </message>
    <message>
        <source>write one that is nowhere negative</source>
        <translation>请写处处非负的权重</translation>
    </message>
    <message>
        <source>f is %1 at %2, where a relative error has no meaning</source>
        <translation>f 在 %2 处%1，相对误差在此没有意义</translation>
    </message>
    <message>
        <source>0 or jumps through it</source>
        <translation>为 0 或跳过 0</translation>
    </message>
    <message>
        <source>0 otherwise than as x or x^2</source>
        <translation>以不同于 x 或 x^2 的方式为 0</translation>
    </message>
    <message>
        <source>the architecture %1 has no gates with a function of their own</source>
        <translation>架构 %1 没有自带函数的门</translation>
    </message>
    <message>
        <source>%1 have</source>
        <translation>%1 有</translation>
    </message>
    <message>
        <source>%1 must be in %2, not %3</source>
        <translation>%1 必须在 %2 内，而不是 %3</translation>
    </message>
    <message>
        <source>%1 must divide the width %2</source>
        <translation>%1 必须整除宽度 %2</translation>
    </message>
    <message>
        <source>%1 does not</source>
        <translation>%1 不能</translation>
    </message>
    <message>
        <source>%1 must name a data set or a file</source>
        <translation>%1 必须是数据集名或文件</translation>
    </message>
    <message>
        <source>%1 and %2 must leave examples to train on</source>
        <translation>%1 与 %2 必须留下用于训练的样本</translation>
    </message>
    <message>
        <source>%1 critical does not suit %2: %3</source>
        <translation>%1 critical 不适合 %2：%3</translation>
    </message>
    <message>
        <source>use kaiming</source>
        <translation>请用 kaiming</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation>%1 必须%2，而不是 %3</translation>
    </message>
    <message>
        <source>at least 0</source>
        <translation>不小于 0</translation>
    </message>
    <message>
        <source>at least 0 and below q</source>
        <translation>不小于 0 且小于 q</translation>
    </message>
    <message>
        <source>%1 means two different functions here</source>
        <translation>%1 在此表示两个不同的函数</translation>
    </message>
    <message>
        <source>give one of them another name</source>
        <translation>请给其中一个取别的名称</translation>
    </message>
    <message>
        <source>a comparison needs at least one member</source>
        <translation>对比至少需要一个成员</translation>
    </message>
    <message>
        <source>a comparison has at most %1 members</source>
        <translation>对比最多有 %1 个成员</translation>
    </message>
    <message>
        <source>%1 is there twice: %2 with seed %3</source>
        <translation>%1 重复出现：%2，种子 %3</translation>
    </message>
    <message>
        <source>%1 has no effect with the architecture %2</source>
        <translation>%1 对架构 %2 不起作用</translation>
    </message>
    <message>
        <source>it is for %1</source>
        <translation>它用于 %1</translation>
    </message>
    <message>
        <source>%1 is not trained</source>
        <translation>%1 未被训练</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>有 %1</translation>
    </message>
    <message>
        <source>%1 must be at least 2 with %2 batch: one value has no variance</source>
        <translation>%2 为 batch 时 %1 必须不小于 2：单个值没有方差</translation>
    </message>
    <message>
        <source>%1 needs %2 float32 or float64: gradients of bfloat16 are too coarse</source>
        <translation>%1 要求 %2 为 float32 或 float64：bfloat16 的梯度太粗</translation>
    </message>
    <message>
        <source>%1 needs a momentum above 0</source>
        <translation>%1 要求动量大于 0</translation>
    </message>
    <message>
        <source>%1 should be %2, not %3</source>
        <translation>%1 应为%2，而不是 %3</translation>
    </message>
    <message>
        <source>%1 should be %2</source>
        <translation>%1 应为%2</translation>
    </message>
    <message>
        <source>an object {...}</source>
        <translation>对象 {...}</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>a list of words</source>
        <translation>词列表</translation>
    </message>
    <message>
        <source>a list [...]</source>
        <translation>列表 [...]</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number that is not negative</source>
        <translation>非负整数</translation>
    </message>
    <message>
        <source>a whole number from 1 on</source>
        <translation>不小于 1 的整数</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>有限数</translation>
    </message>
    <message>
        <source>a number of at least 0</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>%1 is no field that members may differ in</source>
        <translation>%1 不是成员之间可以不同的字段</translation>
    </message>
    <message>
        <source>those are %1</source>
        <translation>可以不同的有 %1</translation>
    </message>
    <message>
        <source>the comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>the comparison is of a newer version of this program: its format is %1, and this one reads formats up to %2</source>
        <translation>该对比来自本程序的较新版本：其格式为 %1，而此版本最多读取格式 %2</translation>
    </message>
    <message>
        <source>the comparison cannot be read: %1</source>
        <translation>无法读取对比：%1</translation>
    </message>
    <message>
        <source>%1 on data %2</source>
        <translation>%1 (数据 %2)</translation>
    </message>
    <message>
        <source>a list of files {...}</source>
        <translation>文件列表 {...}</translation>
    </message>
    <message>
        <source>a list of files with their bytes</source>
        <translation>带有字节数的文件列表</translation>
    </message>
    <message>
        <source>a list of files with their sha256 in 64 hexadecimal digits</source>
        <translation>带有 64 位十六进制 sha256 的文件列表</translation>
    </message>
    <message>
        <source>%1 (commit %2), LibTorch %3</source>
        <translation>%1 (提交 %2)，LibTorch %3</translation>
    </message>
    <message>
        <source>%1 (commit %2)</source>
        <translation>%1 (提交 %2)</translation>
    </message>
    <message>
        <source>provenance should be an object {...}</source>
        <translation>provenance 应为对象 {...}</translation>
    </message>
    <message>
        <source>%1 best needs examples to validate on</source>
        <translation>%1 为 best 时需要用于验证的样本</translation>
    </message>
    <message>
        <source>raise %1 or report the last step</source>
        <translation>请提高 %1，或报告最后一步</translation>
    </message>
    <message>
        <source>%1: there is no %2 to judge by, since %3</source>
        <translation>%1：没有可据以评判的%2，因为%3</translation>
    </message>
    <message>
        <source>no example is left to test on</source>
        <translation>没有留下用于测试的样本</translation>
    </message>
    <message>
        <source>no example is left to validate on</source>
        <translation>没有留下用于验证的样本</translation>
    </message>
    <message>
        <source>the data are for %1</source>
        <translation>数据用于%1</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>下一词元预测</translation>
    </message>
    <message>
        <source>its training loss was not finite</source>
        <translation>其训练损失不是有限的</translation>
    </message>
    <message>
        <source>a row of the table of quantities is not where its enumerator is</source>
        <translation>量的表中有一行不在其枚举值处</translation>
    </message>
    <message>
        <source>%1 unit(s) instead of %2</source>
        <translation>%1 个单元，而不是 %2 个</translation>
    </message>
    <message>
        <source>%1 weights and biases, %2 without gates</source>
        <translation>%1 个权重与偏置，无门时为 %2 个</translation>
    </message>
    <message>
        <source>%1 each of %2</source>
        <translation>%2 各 %1</translation>
    </message>
    <message>
        <source>Parameters of activations are learned per %1, at %2 × the learning rate and without weight decay</source>
        <translation>激活函数的参数按 %1 学习，学习率为 %2 倍，无权重衰减</translation>
    </message>
    <message>
        <source>Parameters of activations and gates are learned per %1, at %2 × the learning rate and without weight decay</source>
        <translation>激活函数和门的参数按 %1 学习，学习率为 %2 倍，无权重衰减</translation>
    </message>
    <message>
        <source>the theory is of fully connected networks</source>
        <translation>该理论针对全连接网络</translation>
    </message>
    <message>
        <source>the theory is of networks without normalisation</source>
        <translation>该理论针对没有归一化的网络</translation>
    </message>
    <message>
        <source>the theory is of networks without residual connections</source>
        <translation>该理论针对没有残差连接的网络</translation>
    </message>
    <message>
        <source>the theory is of networks without gated layers</source>
        <translation>该理论针对没有门控层的网络</translation>
    </message>
    <message>
        <source>the theory is of networks without dropout</source>
        <translation>该理论针对没有 dropout 的网络</translation>
    </message>
    <message>
        <source>the theory is of activations that do not learn</source>
        <translation>该理论针对不学习的激活函数</translation>
    </message>
    <message>
        <source>the theory is of examples that are numbers, not tokens</source>
        <translation>该理论针对以数为样本而非词元的数据</translation>
    </message>
    <message>
        <source>no network of &apos;%1&apos; has %2 as its activation</source>
        <translation>&apos;%1&apos; 中没有网络以 %2 为激活函数</translation>
    </message>
    <message>
        <source>they have %1</source>
        <translation>它们用的是 %1</translation>
    </message>
    <message>
        <source>the activations of &apos;%1&apos; have learned parameters, other ones in every network</source>
        <translation>&apos;%1&apos; 的激活函数有学得的参数，每个网络各不相同</translation>
    </message>
    <message>
        <source>only fixed activations can be replaced</source>
        <translation>只有固定的激活函数可以替换</translation>
    </message>
    <message>
        <source>%1 would be %2 networks, where %3 can be planned at once</source>
        <translation>%1 共有 %2 个网络，而一次最多能规划 %3 个</translation>
    </message>
    <message>
        <source>the first %1 of %2 problems</source>
        <translation>%2 个问题中的前 %1 个</translation>
    </message>
    <message>
        <source>have fewer seeds, or make several studies</source>
        <translation>请减少种子数，或分成几个研究</translation>
    </message>
    <message>
        <source>a run has at most %1 members, not %2</source>
        <translation>一次运行至多有 %1 个成员，而不是 %2 个</translation>
    </message>
    <message>
        <source>the key %1 stands twice in one object</source>
        <translation>键 %1 在一个对象中出现了两次</translation>
    </message>
    <message>
        <source>%1 would be %2 networks in one run, where %3 fit</source>
        <translation>%1 会在一次运行中产生 %2 个网络，而最多容纳 %3 个</translation>
    </message>
    <message>
        <source>have fewer seeds, or make several runs of a study</source>
        <translation>请减少种子，或做成一项研究的多次运行</translation>
    </message>
    <message>
        <source>%1 activations with %2 seeds</source>
        <translation>%1 个激活函数、%2 个种子</translation>
    </message>
    <message>
        <source>%1 activations with their gates and %2 seeds</source>
        <translation>%1 个激活函数及其门、%2 个种子</translation>
    </message>
    <message>
        <source>%1 networks on each of %2 splits of the data</source>
        <translation>数据的 %2 种划分各 %1 个网络</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>隐藏层 %1</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>第 %1 块</translation>
    </message>
    <message>
        <source>block %1 second</source>
        <translation>第 %1 块第二部分</translation>
    </message>
    <message>
        <source>layer %1 attention</source>
        <translation>第 %1 层注意力</translation>
    </message>
    <message>
        <source>layer %1 feed-forward</source>
        <translation>第 %1 层前馈</translation>
    </message>
    <message>
        <source>layer %1 input gate</source>
        <translation>第 %1 层输入门</translation>
    </message>
    <message>
        <source>layer %1 forget gate</source>
        <translation>第 %1 层遗忘门</translation>
    </message>
    <message>
        <source>layer %1 output gate</source>
        <translation>第 %1 层输出门</translation>
    </message>
    <message>
        <source>%1 bytes with SHA-256 %2...</source>
        <translation>%1 字节，SHA-256 %2...</translation>
    </message>
    <message>
        <source>bring back the data that the run began with, or start a new run</source>
        <translation>请恢复该运行开始时的数据，或开始新的运行</translation>
    </message>
    <message>
        <source>the data file &apos;%1&apos; has changed since this run began: then %2, now %3</source>
        <translation>数据文件 &apos;%1&apos; 在此运行开始后已改变：当时为 %2，现在为 %3</translation>
    </message>
    <message>
        <source>the data file &apos;%1&apos;, which this run began with, is gone</source>
        <translation>此运行开始时的数据文件 &apos;%1&apos; 已不存在</translation>
    </message>
    <message>
        <source>the data file &apos;%1&apos; was not there when this run began</source>
        <translation>此运行开始时没有数据文件 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the name %1 fits %2 runs: %3</source>
        <translation>名称 %1 符合 %2 次运行：%3</translation>
    </message>
    <message>
        <source>give one of these, or %1 for the newest</source>
        <translation>请给出其中之一，或用 %1 表示最新的</translation>
    </message>
    <message>
        <source>there is no run %1 in &apos;%2&apos;</source>
        <translation>&apos;%2&apos; 中没有运行 %1</translation>
    </message>
    <message>
        <source>&apos;zorro runs restore&apos; shows those that are there</source>
        <translation>&apos;zorro runs restore&apos; 列出现有的</translation>
    </message>
    <message>
        <source>&apos;zorro runs list&apos; shows those that are there</source>
        <translation>&apos;zorro runs list&apos; 列出现有的</translation>
    </message>
    <message>
        <source>%1 shows those that are there</source>
        <translation>%1 列出现有的</translation>
    </message>
    <message>
        <source>there are no runs in &apos;%1&apos;</source>
        <translation>&apos;%1&apos; 中没有运行</translation>
    </message>
    <message>
        <source>cannot delete &apos;%1&apos;: %2</source>
        <translation>无法删除 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;</source>
        <translation>无法写入 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>无法写入 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>is the disk full?</source>
        <translation>磁盘是否已满？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: it should hold an object {...}</source>
        <translation>&apos;%1&apos; 已损坏：它应包含对象 {...}</translation>
    </message>
    <message>
        <source>repair or remove it to write notes again</source>
        <translation>请修复或删除它，以便重新写备注</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: %2</source>
        <translation>&apos;%1&apos; 已损坏：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of a newer version of this program: %2</source>
        <translation>&apos;%1&apos; 来自本程序的较新版本：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole run directory: %2</source>
        <translation>&apos;%1&apos; 不是完整的运行目录：%2</translation>
    </message>
    <message>
        <source>its result.json cannot be read</source>
        <translation>无法读取其 result.json</translation>
    </message>
    <message>
        <source>the trainer was killed</source>
        <translation>训练程序被终止</translation>
    </message>
    <message>
        <source>crashed (signal %1)</source>
        <translation>崩溃（信号 %1）</translation>
    </message>
    <message>
        <source>killed (signal %1)</source>
        <translation>被终止（信号 %1）</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>以状态码 %1 结束</translation>
    </message>
    <message>
        <source>cannot make the folder &apos;%1&apos; for the trash: %2</source>
        <translation>无法创建回收站文件夹 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>cannot move to the trash &apos;%1&apos;: %2</source>
        <translation>无法将 &apos;%1&apos; 移到回收站：%2</translation>
    </message>
    <message>
        <source>cannot read the folder &apos;%1&apos;: %2</source>
        <translation>无法读取文件夹 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>%1 is in the trash already</source>
        <translation>%1 已在回收站中</translation>
    </message>
    <message>
        <source>&apos;zorro runs empty-trash&apos; deletes what is there for good</source>
        <translation>&apos;zorro runs empty-trash&apos; 彻底删除其中的内容</translation>
    </message>
    <message>
        <source>cannot restore %1: &apos;%2&apos; is there again</source>
        <translation>无法恢复 %1：&apos;%2&apos; 已重新存在</translation>
    </message>
    <message>
        <source>give that one another name first</source>
        <translation>请先给它改名</translation>
    </message>
    <message>
        <source>%1 is being trained by process %2 of %3</source>
        <translation>%1 正由 %3 的进程 %2 训练</translation>
    </message>
    <message>
        <source>%1 is being trained by another process</source>
        <translation>%1 正由另一个进程训练</translation>
    </message>
    <message>
        <source>stop it first</source>
        <translation>请先停止它</translation>
    </message>
    <message>
        <source>%1, %2 of %3 network(s) diverged</source>
        <translation>%1，%3 个网络中有 %2 个发散</translation>
    </message>
    <message>
        <source>%1, %2 of %3 network(s) diverged, resumable</source>
        <translation>%1，%3 个网络中有 %2 个发散，可继续</translation>
    </message>
    <message>
        <source>%1, resumable</source>
        <translation>%1，可继续</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>failed, resumable</source>
        <translation>失败，可继续</translation>
    </message>
    <message>
        <source>stopped, resumable</source>
        <translation>已停止，可继续</translation>
    </message>
    <message>
        <source>finished, %1 of %2 network(s) diverged</source>
        <translation>已完成，%2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>running, %1 of %2 network(s) diverged</source>
        <translation>运行中，%2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>paused, %1 of %2 network(s) diverged</source>
        <translation>已暂停，%2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>stopped, %1 of %2 network(s) diverged</source>
        <translation>已停止，%2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>failed, %1 of %2 network(s) diverged</source>
        <translation>失败，%2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>stopped, %1 of %2 network(s) diverged, resumable</source>
        <translation>已停止，%2 个网络中有 %1 个发散，可继续</translation>
    </message>
    <message>
        <source>failed, %1 of %2 network(s) diverged, resumable</source>
        <translation>失败，%2 个网络中有 %1 个发散，可继续</translation>
    </message>
    <message>
        <source>the folder &apos;%1&apos; is gone</source>
        <translation>文件夹 &apos;%1&apos; 已不存在</translation>
    </message>
    <message>
        <source>what was read of this run is still shown</source>
        <translation>仍显示已读到的内容</translation>
    </message>
    <message>
        <source>%1 is no condition</source>
        <translation>%1 不是条件</translation>
    </message>
    <message>
        <source>write e.g. steps&gt;=1000 or data!=spirals</source>
        <translation>请写如 steps&gt;=1000 或 data!=spirals</translation>
    </message>
    <message>
        <source>no run has %1</source>
        <translation>没有运行具有 %1</translation>
    </message>
    <message>
        <source>the columns&apos; menu lists what there is</source>
        <translation>列的菜单列出了现有的项</translation>
    </message>
    <message>
        <source>%1 needs a number</source>
        <translation>%1 需要一个数</translation>
    </message>
    <message>
        <source>the folder &apos;%1&apos; cannot be read: %2</source>
        <translation>无法读取文件夹 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>the index is of another program or version</source>
        <translation>索引属于其他程序或版本</translation>
    </message>
    <message>
        <source>cannot open &apos;%1&apos;</source>
        <translation>无法打开 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot open &apos;%1&apos;: %2</source>
        <translation>无法打开 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;</source>
        <translation>无法读取 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>无法读取 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>cannot lock &apos;%1&apos;: %2</source>
        <translation>无法锁定 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>cannot create &apos;%1&apos;: %2</source>
        <translation>无法创建 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>它大于 %1 MiB</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或目录</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>%1 of %2 GB free</source>
        <translation>%2 GB 中有 %1 GB 可用</translation>
    </message>
    <message>
        <source>%1, %2 of %3 GB free</source>
        <translation>%1，%3 GB 中有 %2 GB 可用</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>文本为空</translation>
    </message>
    <message>
        <source>the JSON text is nested more than %1 levels deep</source>
        <translation>JSON 文本嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the JSON text breaks off at line %1, column %2</source>
        <translation>JSON 文本在第 %1 行第 %2 列中断</translation>
    </message>
    <message>
        <source>the text is not JSON at line %1, column %2</source>
        <translation>文本在第 %1 行第 %2 列处不是 JSON</translation>
    </message>
    <message>
        <source>the JSON text holds a number that is too large</source>
        <translation>JSON 文本中有一个太大的数</translation>
    </message>
    <message>
        <source>%1 in %2 is not a finite number</source>
        <translation>%2 中的 %1 不是有限数</translation>
    </message>
    <message>
        <source>write lo:hi:count or lo:hi:count:log</source>
        <translation>请写 lo:hi:count 或 lo:hi:count:log</translation>
    </message>
    <message>
        <source>write lo:hi or lo:hi:log</source>
        <translation>请写 lo:hi 或 lo:hi:log</translation>
    </message>
    <message>
        <source>%1 is a range of one point</source>
        <translation>%1 是只有一个点的范围</translation>
    </message>
    <message>
        <source>give the value alone</source>
        <translation>请只给出该值</translation>
    </message>
    <message>
        <source>the count %1 in %2 is not a whole number from 2 to %3</source>
        <translation>%2 中的个数 %1 不是 2 到 %3 的整数</translation>
    </message>
    <message>
        <source>%1 has its upper bound first</source>
        <translation>%1 的上界写在了前面</translation>
    </message>
    <message>
        <source>write the lower one first</source>
        <translation>请先写下界</translation>
    </message>
    <message>
        <source>%1 is logarithmic, so its bounds must be above 0</source>
        <translation>%1 是对数的，因此其边界必须大于 0</translation>
    </message>
    <message>
        <source>%1 is not lo:hi:count or lo:hi:count:log</source>
        <translation>%1 不是 lo:hi:count 或 lo:hi:count:log</translation>
    </message>
    <message>
        <source>%1 is not lo:hi or lo:hi:log</source>
        <translation>%1 不是 lo:hi 或 lo:hi:log</translation>
    </message>
    <message>
        <source>a sample needs ranges to be drawn from</source>
        <translation>抽样需要可抽取的范围</translation>
    </message>
    <message>
        <source>give --sweep NAME=lo:hi or NAME=lo:hi:log</source>
        <translation>请给出 --sweep NAME=lo:hi 或 NAME=lo:hi:log</translation>
    </message>
    <message>
        <source>%1 is the same for all networks of a run</source>
        <translation>%1 对一次运行的所有网络都相同</translation>
    </message>
    <message>
        <source>several values of it make several runs of a study: see zorro study</source>
        <translation>它的多个值构成一项研究的多次运行：参见 zorro study</translation>
    </message>
    <message>
        <source>fields that can be tuned are %1</source>
        <translation>可以调优的字段有 %1</translation>
    </message>
    <message>
        <source>%1 has no values</source>
        <translation>%1 没有值</translation>
    </message>
    <message>
        <source>%1 points of %2 networks would be %3 in one run, where %4 fit</source>
        <translation>%2 个网络各 %1 个点会在一次运行中产生 %3 个网络，而最多容纳 %4 个</translation>
    </message>
    <message>
        <source>sweep at most %1 points, or share them out among several runs</source>
        <translation>请最多扫描 %1 个点，或将其分到多次运行</translation>
    </message>
    <message>
        <source>%1 is varied between these networks already</source>
        <translation>%1 在这些网络之间已经不同</translation>
    </message>
    <message>
        <source>%1 is no value of %2, whose %3 lies in %4</source>
        <translation>%1 不是 %2 的值，其 %3 在 %4 内</translation>
    </message>
    <message>
        <source>%1 values, %2 to %3</source>
        <translation>%1 个值，%2 到 %3</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>%1 在 %2 中出现两次</translation>
    </message>
    <message>
        <source>%1 needs its values: %2=lo:hi:count, %3=lo:hi:count:log or %4=v,v,...</source>
        <translation>%1 需要给出值：%2=lo:hi:count、%3=lo:hi:count:log 或 %4=v,v,...</translation>
    </message>
    <message>
        <source>write %1=v,v,..., %2=lo:hi:count or %3=lo:hi:count:log</source>
        <translation>请写 %1=v,v,...、%2=lo:hi:count 或 %3=lo:hi:count:log</translation>
    </message>
    <message>
        <source>%1 has one value</source>
        <translation>%1 只有一个值</translation>
    </message>
    <message>
        <source>give at least two</source>
        <translation>请至少给出两个</translation>
    </message>
    <message>
        <source>%1 has %2 values</source>
        <translation>%1 有 %2 个值</translation>
    </message>
    <message>
        <source>at most %1 are tried</source>
        <translation>最多尝试 %1 个</translation>
    </message>
    <message>
        <source>%1 is no value of %2, which lies in %3</source>
        <translation>%1 不是 %2 的值，其范围为 %3</translation>
    </message>
    <message>
        <source>%1 has no effect in this comparison</source>
        <translation>%1 在此对比中不起作用</translation>
    </message>
    <message>
        <source>%1 is neither a parameter of an activation of the comparison nor a field in which its networks may differ, which are %2</source>
        <translation>%1 既不是对比中激活函数的参数，也不是网络之间可以不同的字段；可以不同的字段有 %2</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>%1 is varied between the networks of %2 already</source>
        <translation>%1 在 %2 的网络之间已经不同</translation>
    </message>
    <message>
        <source>sweep it or tune it</source>
        <translation>请扫描它或调优它</translation>
    </message>
    <message>
        <source>%1 candidates of %2 activations with %3 seeds are %4 networks</source>
        <translation>%2 个激活函数各 %1 个候选值、%3 个种子共 %4 个网络</translation>
    </message>
    <message>
        <source>one run has at most %1, which are %2 candidates of each</source>
        <translation>一次运行最多 %1 个，即每个 %2 个候选值</translation>
    </message>
    <message>
        <source>%1 needs examples to validate on</source>
        <translation>%1 需要用于验证的样本</translation>
    </message>
    <message>
        <source>raise %1</source>
        <translation>请提高 %1</translation>
    </message>
    <message>
        <source>it has an edge of no name</source>
        <translation>其中有无名的边缘</translation>
    </message>
    <message>
        <source>it is of another comparison</source>
        <translation>它属于另一个对比</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>after %1 steps (%2 candidates)</source>
        <translation>在 %1 步后 (%2 个候选值)</translation>
    </message>
    <message>
        <source>%1 candidate(s)</source>
        <translation>%1 个候选值</translation>
    </message>
    <message>
        <source>%1 seed(s)</source>
        <translation>%1 个种子</translation>
    </message>
    <message>
        <source>%1 network(s)</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source>tuning, rung %1 of %2</source>
        <translation>调优，第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>tuning, widened once, rung %1 of %2</source>
        <translation>调优，已放宽一次，第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>tuning, widened twice, rung %1 of %2</source>
        <translation>调优，已放宽两次，第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>%1: %2 candidate(s), %3 network(s) each, to step %4</source>
        <translation>%1：%2 个候选值，每个 %3 个网络，到第 %4 步</translation>
    </message>
    <message>
        <source>%1: %2 of %3 candidate(s), %4 network(s) each, to step %5</source>
        <translation>%1：%3 个候选值中的 %2 个，每个 %4 个网络，到第 %5 步</translation>
    </message>
    <message>
        <source>tuning: no value is dropped at step %1, since %2</source>
        <translation>调优：第 %1 步没有淘汰任何值，因为%2</translation>
    </message>
    <message>
        <source>none of %1 was better there than answering without looking (%2)</source>
        <translation>%1 中没有一个比不看数据就作答更好 (%2)</translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation>验证损失 %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>验证准确率 %1</translation>
    </message>
    <message>
        <source>validation R² %1</source>
        <translation>验证 R² %1</translation>
    </message>
    <message>
        <source>tuning: a best value lies at the edge of its range, which is widened for all: %1</source>
        <translation>调优：有最佳值位于其范围的边缘，为所有激活函数放宽该范围：%1</translation>
    </message>
    <message>
        <source>Nothing was dropped at step %1: %2</source>
        <translation>第 %1 步没有淘汰任何值：%2</translation>
    </message>
    <message>
        <source>Nothing was dropped at step %1 of the wider range: %2</source>
        <translation>在放宽的范围中，第 %1 步没有淘汰任何值：%2</translation>
    </message>
    <message>
        <source>every value failed, so it keeps what the comparison says</source>
        <translation>每个值都失败，因此保留对比中的设定</translation>
    </message>
    <message>
        <source>as given, since every value failed</source>
        <translation>按给定值，因为每个值都失败</translation>
    </message>
    <message>
        <source>as given, since it has nothing that is tuned</source>
        <translation>按给定值，因为没有可调优的量</translation>
    </message>
    <message>
        <source>at the edge of the range, so that the best may lie beyond: %1</source>
        <translation>位于范围的边缘，因此最佳值可能在其外：%1</translation>
    </message>
    <message>
        <source>%1: %2 candidate(s) of the activation with %3 seed(s), judged after %4 steps (%5 candidates)</source>
        <translation>%1：该激活函数 %2 个候选值、%3 个种子，在 %4 步后评判 (%5 个候选值)</translation>
    </message>
    <message>
        <source>%1: %2 candidate(s) of each of %3 activations with %4 seed(s), judged after %5 steps (%6 candidates)</source>
        <translation>%1：%3 个激活函数各 %2 个候选值、%4 个种子，在 %5 步后评判 (%6 个候选值)</translation>
    </message>
    <message>
        <source>for each activation and seed %1 whole trainings, %2 of the full grid</source>
        <translation>每个激活函数和种子 %1 次完整训练，为完整网格的 %2</translation>
    </message>
    <message>
        <source>for each activation and seed %1 whole trainings, %2 of the full grid, and at most %3 where ranges are widened</source>
        <translation>每个激活函数和种子 %1 次完整训练，为完整网格的 %2，范围放宽时最多 %3 次</translation>
    </message>
    <message>
        <source>for each activation and seed %1 whole trainings, %2 of the full grid, and at most %3 where ranges are widened and networks learn late: a rung drops nothing while an activation has no candidate that is better than answering without looking</source>
        <translation>每个激活函数和种子 %1 次完整训练，为完整网格的 %2，范围放宽且网络学得较晚时最多 %3 次：只要某个激活函数还没有优于不看数据就作答的候选值，该轮就不淘汰任何值</translation>
    </message>
    <message>
        <source>%1, within its standard error by the validation loss, both averaged over %2</source>
        <translation>%1 (在其标准误以内则按验证损失)，二者均对 %2 取平均</translation>
    </message>
    <message>
        <source>Tuned before, for each activation by itself: %1, by successive halving after %2 steps (%3 candidates), judged by the %4 averaged over %5 that are not among those of the table</source>
        <translation>事先对每个激活函数分别调优：%1，采用逐次减半，在 %2 步后 (%3 个候选值)，按对 %5 (不在表中的种子之列) 取平均的 %4 评判</translation>
    </message>
    <message>
        <source>Each had %1 and %2 updates a seed, %3 of what training all of them to the end takes</source>
        <translation>每个有 %1，每个种子 %2 次更新，为全部训练到底所需的 %3</translation>
    </message>
    <message>
        <source>The range was widened once for all, since a best value lay at its edge</source>
        <translation>因有最佳值位于边缘，范围为所有激活函数放宽了一次</translation>
    </message>
    <message>
        <source>The range was widened twice for all, since a best value lay at its edge</source>
        <translation>因有最佳值位于边缘，范围为所有激活函数放宽了两次</translation>
    </message>
    <message>
        <source>At the edge of the range, so that the best may lie beyond: %1</source>
        <translation>位于范围的边缘，因此最佳值可能在其外：%1</translation>
    </message>
    <message>
        <source>Every value failed of %1, trained as the comparison says</source>
        <translation>%1 的每个值都失败，按对比中的设定训练</translation>
    </message>
    <message>
        <source>a name of at most 80 letters without / that does not begin with a dot</source>
        <translation>最多 80 个字母、不含 / 且不以点开头的名称</translation>
    </message>
    <message>
        <source>a whole number from 1 to %1</source>
        <translation>1 到 %1 的整数</translation>
    </message>
    <message>
        <source>the study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>budget is what tuning may take, and nothing is tuned</source>
        <translation>budget 是调优可用的预算，而没有任何量被调优</translation>
    </message>
    <message>
        <source>give &quot;tune&quot;, or leave it out</source>
        <translation>请给出 &quot;tune&quot;，或将其去掉</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>%1 没有 %2</translation>
    </message>
    <message>
        <source>a number that is not negative</source>
        <translation>非负数</translation>
    </message>
    <message>
        <source>text or a whole number</source>
        <translation>文本或整数</translation>
    </message>
    <message>
        <source>a list [...] of SPECs</source>
        <translation>SPEC 的列表 [...]</translation>
    </message>
    <message>
        <source>a list [...] of problems</source>
        <translation>问题的列表 [...]</translation>
    </message>
    <message>
        <source>%1 has a value and is swept too</source>
        <translation>%1 既有一个值又被扫描</translation>
    </message>
    <message>
        <source>leave out one of them</source>
        <translation>请去掉其中之一</translation>
    </message>
    <message>
        <source>two problems are called %1</source>
        <translation>两个问题都叫 %1</translation>
    </message>
    <message>
        <source>give each its own name</source>
        <translation>请为每个取不同的名称</translation>
    </message>
    <message>
        <source>the study cannot be read: %1</source>
        <translation>无法读取研究：%1</translation>
    </message>
    <message>
        <source>a list [...] of at least two values, or &quot;lo:hi:count&quot; with or without &quot;:log&quot;</source>
        <translation>至少两个值的列表 [...]，或 &quot;lo:hi:count&quot;，可带 &quot;:log&quot;</translation>
    </message>
    <message>
        <source>%1 has more than %2 values</source>
        <translation>%1 超过 %2 个值</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>单个值</translation>
    </message>
    <message>
        <source>several stand in &quot;sweep&quot;</source>
        <translation>多个值写在 &quot;sweep&quot; 中</translation>
    </message>
    <message>
        <source>%1 is neither a field of a comparison nor a parameter of its activations, which have %2</source>
        <translation>%1 既不是对比的字段，也不是其激活函数的参数；它们的参数有 %2</translation>
    </message>
    <message>
        <source>to tune %1 candidates takes %2 whole trainings of each activation, more than the budget of %3</source>
        <translation>调优 %1 个候选值需要每个激活函数 %2 次完整训练，超过预算 %3</translation>
    </message>
    <message>
        <source>raise it, or try fewer values</source>
        <translation>请提高预算，或尝试较少的值</translation>
    </message>
    <message>
        <source>problem %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>the study would have more than %1 problems with its sweeps</source>
        <translation>该研究连同扫描会超过 %1 个问题</translation>
    </message>
    <message>
        <source>sweep fewer values</source>
        <translation>请扫描较少的值</translation>
    </message>
    <message>
        <source>%1, or give the study another name to begin anew</source>
        <translation>%1，或给研究取别的名称以重新开始</translation>
    </message>
    <message>
        <source>or give the study another name to begin anew</source>
        <translation>或给研究取别的名称以重新开始</translation>
    </message>
    <message>
        <source>%1 had other data than %2: %3</source>
        <translation>%1 的数据与 %2 不同：%3</translation>
    </message>
    <message>
        <source>%1 is nothing to search over with %2</source>
        <translation>%1 不是 %2 可搜索的量</translation>
    </message>
    <message>
        <source>there is %1</source>
        <translation>有 %1</translation>
    </message>
    <message>
        <source>%1 of %2 networks are not trained yet</source>
        <translation>%2 个网络中有 %1 个尚未训练</translation>
    </message>
    <message>
        <source>On every problem each activation is trained with %1 seed(s), the same for all</source>
        <translation>每个问题上每个激活函数以 %1 个种子训练，全部相同</translation>
    </message>
    <message>
        <source>On every problem each activation is trained with %1 seed(s) on each of %2 splits of the data, the same for all</source>
        <translation>每个问题上每个激活函数在数据的 %2 种划分上各以 %1 个种子训练，全部相同</translation>
    </message>
    <message>
        <source>On each problem each activation has its own best values, found before by successive halving on seeds of their own and judged by validation</source>
        <translation>每个问题上每个激活函数取各自的最佳值，事先以自己的种子逐次减半求得，按验证评判</translation>
    </message>
    <message>
        <source>%1 of claims should be one of %2, not %3</source>
        <translation>论断的%1 应为 %2 之一，而不是 %3</translation>
    </message>
    <message>
        <source>%1 of claims must be in %2, not %3</source>
        <translation>论断的%1 必须在 %2 内，而不是 %3</translation>
    </message>
    <message>
        <source>%1 of %2 activations</source>
        <translation>%2 个激活函数中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 networks</source>
        <translation>%2 个网络中的 %1 个</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2 networks of %3 diverged</source>
        <translation>%3 的 %2 个网络中有 %1 个发散</translation>
    </message>
    <message>
        <source>the gradient of %1&apos;s first layer is 1/%2 of its last layer&apos;s</source>
        <translation>%1 第一层的梯度是其最后一层的 1/%2</translation>
    </message>
    <message>
        <source>%1 % of the units of %2 are dead in the layer with most of them</source>
        <translation>%2 失活最多的一层有 %1 % 的单元失活</translation>
    </message>
    <message>
        <source>No loss is left to compare: %1</source>
        <translation>没有可比较的损失：%1</translation>
    </message>
    <message>
        <source>After %1 steps %2 has a %3 of %4 (%5)</source>
        <translation>%1 步后，%2 的%3为 %4 (%5)</translation>
    </message>
    <message>
        <source>After %1 steps %2 has the lowest %3, %4, and %5 the highest, %6 (%7)</source>
        <translation>%1 步后，%2 的%3最低，为 %4，%5 的最高，为 %6 (%7)</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>one network each</source>
        <translation>各一个网络</translation>
    </message>
    <message>
        <source>medians of %1 networks</source>
        <translation>%1 个网络的中位数</translation>
    </message>
    <message>
        <source>medians of %1 to %2 networks</source>
        <translation>%1 到 %2 个网络的中位数</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>a list of 1 to %1 entries</source>
        <translation>1 到 %1 项的列表</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>a list of SPECs</source>
        <translation>SPEC 的列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list of objects {...}</source>
        <translation>对象 {...} 的列表</translation>
    </message>
    <message>
        <source>&apos;verdict.against&apos; is missing: with one run the verdict needs an activation to hold the worst one against</source>
        <translation>缺少 &apos;verdict.against&apos;：只有一次运行时，结论需要一个与最差者相比的激活函数</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>the lesson cannot be read: %1</source>
        <translation>无法读取课程：%1</translation>
    </message>
    <message>
        <source>the number of examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>the noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>the sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>the number of lines to skip</source>
        <translation>要跳过的行数</translation>
    </message>
    <message>
        <source>the %1 of %2 must be in %3, not %4</source>
        <translation>%2 的 %1 必须在 %3 内，而不是 %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has neither train-images-idx3-ubyte (MNIST and its relatives) nor data_batch_1.bin or train.bin (CIFAR)</source>
        <translation>&apos;%1&apos; 中既没有 train-images-idx3-ubyte (MNIST 及类似数据)，也没有 data_batch_1.bin 或 train.bin (CIFAR)</translation>
    </message>
    <message>
        <source>%1 is no table (.csv, .tsv, .dat), so it has no target to choose</source>
        <translation>%1 不是表格 (.csv、.tsv、.dat)，因此没有可选的目标</translation>
    </message>
    <message>
        <source>%1 is no table (.csv, .tsv, .dat), so no column of it can say the split</source>
        <translation>%1 不是表格 (.csv、.tsv、.dat)，因此没有列可说明划分</translation>
    </message>
    <message>
        <source>%1 is no file, so a file of test data cannot belong to it</source>
        <translation>%1 不是文件，因此不能有配套的测试数据文件</translation>
    </message>
    <message>
        <source>a split column and a file of test data exclude each other</source>
        <translation>划分列与测试数据文件互相排斥</translation>
    </message>
    <message>
        <source>give one of them</source>
        <translation>请只给出其中之一</translation>
    </message>
    <message>
        <source>there is no data set or file %1</source>
        <translation>没有数据集或文件 %1</translation>
    </message>
    <message>
        <source>generated ones are %1</source>
        <translation>可生成的有 %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no example of class %2 among %3</source>
        <translation>&apos;%1&apos; 的 %3 个样本中没有类别 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged, or not packed by gzip</source>
        <translation>&apos;%1&apos; 已损坏，或不是 gzip 压缩的</translation>
    </message>
    <message>
        <source>this program was built without zlib and cannot unpack &apos;%1&apos;</source>
        <translation>本程序编译时未包含 zlib，无法解压 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>unpack it with gunzip first</source>
        <translation>请先用 gunzip 解压</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 bytes, not a multiple of %3 as %4 has</source>
        <translation>&apos;%1&apos; 有 %2 字节，不是 %4 所具有的 %3 的倍数</translation>
    </message>
    <message>
        <source>&apos;%1&apos;, record %2: label %3 is not below %4</source>
        <translation>&apos;%1&apos; 第 %2 条记录：标签 %3 不小于 %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks %2</source>
        <translation>&apos;%1&apos; 缺少 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 images and &apos;%3&apos; %4 labels</source>
        <translation>&apos;%1&apos; 有 %2 幅图像，而 &apos;%3&apos; 有 %4 个标签</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has images of another size than the training set</source>
        <translation>&apos;%1&apos; 的图像尺寸与训练集不同</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a value that is not finite</source>
        <translation>&apos;%1&apos; 中有不是有限的值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the label %2, which is no whole number from 0 to %3</source>
        <translation>&apos;%1&apos; 中有标签 %2，它不是 0 到 %3 的整数</translation>
    </message>
    <message>
        <source>pixels are divided by %1, the largest in training</source>
        <translation>像素除以 %1，即训练集中的最大值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not named ...images-idx3-ubyte, so its labels cannot be found</source>
        <translation>&apos;%1&apos; 的名称不是 ...images-idx3-ubyte，因此找不到其标签</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no &apos;%2&apos; beside it</source>
        <translation>&apos;%1&apos; 旁边没有 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>%1 is too short to be an IDX file</source>
        <translation>%1 太短，不是 IDX 文件</translation>
    </message>
    <message>
        <source>%1 begins with %2, not with %3 as IDX files of bytes in %4 dimensions do</source>
        <translation>%1 以 %2 开头，而不是 %4 维字节 IDX 文件的 %3</translation>
    </message>
    <message>
        <source>%1 has %2 values, not as many as its header says</source>
        <translation>%1 有 %2 个值，与其文件头所述不符</translation>
    </message>
    <message>
        <source>%1 cannot be both what is to be predicted and the split</source>
        <translation>%1 不能既是预测目标又是划分</translation>
    </message>
    <message>
        <source>no column is left to predict %1 from</source>
        <translation>没有剩下可用来预测 %1 的列</translation>
    </message>
    <message>
        <source>has %1 in column %2</source>
        <translation>在列 %2 中有 %1</translation>
    </message>
    <message>
        <source>train, validation or test would be right</source>
        <translation>应为 train、validation 或 test</translation>
    </message>
    <message>
        <source>%1 has %2 columns, not %3 as %4</source>
        <translation>%1 有 %2 列，而不是像 %4 那样有 %3 列</translation>
    </message>
    <message>
        <source>column %1 is %2, not %3 as in %4</source>
        <translation>第 %1 列为 %2，而不是 %4 中的 %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs at least two rows of numbers</source>
        <translation>&apos;%1&apos; 至少需要两行数字</translation>
    </message>
    <message>
        <source>has nothing in column %1, which is to be predicted</source>
        <translation>在要预测的列 %1 中没有内容</translation>
    </message>
    <message>
        <source>has %1 for a missing value in column %2, which is to be predicted</source>
        <translation>在要预测的列 %2 中以 %1 表示缺失值</translation>
    </message>
    <message>
        <source>has the class %1, of which there is no example to train on</source>
        <translation>有类别 %1，而没有该类的训练样本</translation>
    </message>
    <message>
        <source>the target %1 holds %2</source>
        <translation>目标 %1 包含%2</translation>
    </message>
    <message>
        <source>numbers, as was chosen</source>
        <translation>数，按所选</translation>
    </message>
    <message>
        <source>%1 classes, as was chosen</source>
        <translation> %1 个类别，按所选</translation>
    </message>
    <message>
        <source>numbers with fractions: regression (the task classification takes each for a class)</source>
        <translation>小数：回归 (若任务为分类，则每个数作为一类)</translation>
    </message>
    <message>
        <source>more than %1 different whole numbers: regression (the task classification takes each for a class)</source>
        <translation>超过 %1 个不同的整数：回归 (若任务为分类，则每个数作为一类)</translation>
    </message>
    <message>
        <source>whole numbers that hardly repeat: regression (the task classification takes each for a class)</source>
        <translation>很少重复的整数：回归 (若任务为分类，则每个数作为一类)</translation>
    </message>
    <message>
        <source>%1 different whole numbers: classification (the task regression predicts the number)</source>
        <translation> %1 个不同的整数：分类 (若任务为回归，则预测该数)</translation>
    </message>
    <message>
        <source>%1 different words: classification</source>
        <translation> %1 个不同的词：分类</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has only one class in column %2</source>
        <translation>&apos;%1&apos; 的列 %2 中只有一个类别</translation>
    </message>
    <message>
        <source>that is more than %1 classes: is %2 the column to predict?</source>
        <translation>类别超过 %1 个：%2 是要预测的列吗？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 characters</source>
        <translation>&apos;%1&apos; 有 %2 个字符</translation>
    </message>
    <message>
        <source>examples of %1 need at least %2</source>
        <translation>长度为 %1 的样本至少需要 %2 个</translation>
    </message>
    <message>
        <source>the test data have %1 characters</source>
        <translation>测试数据有 %1 个字符</translation>
    </message>
    <message>
        <source>an example of %1 needs %2</source>
        <translation>长度为 %1 的样本需要 %2 个</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 examples, too few for a validation part of %3</source>
        <translation>&apos;%1&apos; 有 %2 个样本，不足以划出 %3 的验证部分</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 examples, too few for a test part of %3</source>
        <translation>&apos;%1&apos; 有 %2 个样本，不足以划出 %3 的测试部分</translation>
    </message>
    <message>
        <source>validation and test parts must be at least 0 and together at most 1</source>
        <translation>验证与测试部分必须不小于 0，且合计不大于 1</translation>
    </message>
    <message>
        <source>%1 run goes on at its place</source>
        <translation>%1 次运行在其训练地点继续</translation>
    </message>
    <message>
        <source>%1 runs go on at their places</source>
        <translation>%1 次运行在其训练地点继续</translation>
    </message>
    <message>
        <source>is in hand already</source>
        <translation>已在处理中</translation>
    </message>
    <message>
        <source>the others take its runs</source>
        <translation>由其他地点承担其运行</translation>
    </message>
    <message>
        <source>the queue of &apos;%1&apos; is held</source>
        <translation>&apos;%1&apos; 的队列已暂停</translation>
    </message>
    <message>
        <source>&apos;zorro queue start&apos; lets it go on</source>
        <translation>&apos;zorro queue start&apos; 使其继续</translation>
    </message>
    <message>
        <source>the place %1: its %2</source>
        <translation>地点 %1：其%2</translation>
    </message>
    <message>
        <source>a place has no name</source>
        <translation>有一个地点没有名称</translation>
    </message>
    <message>
        <source>give it one to choose it by</source>
        <translation>请给它取一个名称以供选择</translation>
    </message>
    <message>
        <source>%1 holds a line break or another character that cannot be seen</source>
        <translation>%1中有换行符或其他不可见字符</translation>
    </message>
    <message>
        <source>it should be %1</source>
        <translation>它应为 %1</translation>
    </message>
    <message>
        <source>it should name a program</source>
        <translation>它应指定一个程序</translation>
    </message>
    <message>
        <source>%1 begins with %2 and should begin with a program</source>
        <translation>%1以 %2 开头，而应以程序开头</translation>
    </message>
    <message>
        <source>%1 should begin with #!/bin/sh</source>
        <translation>%1应以 #!/bin/sh 开头</translation>
    </message>
    <message>
        <source>%1 holds a character that no command can have</source>
        <translation>%1中有命令不能包含的字符</translation>
    </message>
    <message>
        <source>%1 has an %2</source>
        <translation>%1有%2</translation>
    </message>
    <message>
        <source>its %1</source>
        <translation>其 %1</translation>
    </message>
    <message>
        <source>its folder should be a path from / on, not %1</source>
        <translation>其文件夹应为从 / 开始的路径，而不是 %1</translation>
    </message>
    <message>
        <source>%1 should hold {%2}</source>
        <translation>%1应包含 {%2}</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>way to reach it</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>start command</source>
        <translation>启动命令</translation>
    </message>
    <message>
        <source>signal command</source>
        <translation>信号命令</translation>
    </message>
    <message>
        <source>state command</source>
        <translation>状态命令</translation>
    </message>
    <message>
        <source>cancel command</source>
        <translation>取消命令</translation>
    </message>
    <message>
        <source>job script</source>
        <translation>作业脚本</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>zorro-train or a path to it</source>
        <translation>zorro-train 或其路径</translation>
    </message>
    <message>
        <source>a name of ~/.ssh/config or user@machine</source>
        <translation>~/.ssh/config 中的名称或 user@machine</translation>
    </message>
    <message>
        <source>the folder there in which runs are kept</source>
        <translation>该处存放运行的文件夹</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>%2 中有未知的键 %1</translation>
    </message>
    <message>
        <source>the list of places</source>
        <translation>地点列表</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
    <message>
        <source>two places are called %1</source>
        <translation>两个地点都叫 %1</translation>
    </message>
    <message>
        <source>there is no kind of place %1</source>
        <translation>没有地点类型 %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>the command failed with status %1</source>
        <translation>命令失败，状态码 %1</translation>
    </message>
    <message>
        <source>what came from the other machine cannot be read: %1</source>
        <translation>无法读取另一台机器发来的内容：%1</translation>
    </message>
    <message>
        <source>Slurm cannot be given %1: the path of a run may not hold a line break</source>
        <translation>无法将 %1 交给 Slurm：运行的路径不能含换行符</translation>
    </message>
    <message>
        <source>a whole number of megabytes, or one with K, M, G or T behind it, as 8G</source>
        <translation>以兆字节为单位的整数，或后跟 K、M、G 或 T 的整数，如 8G</translation>
    </message>
    <message>
        <source>minutes, hours:minutes:seconds or days-hours, as 2:00:00</source>
        <translation>分钟、hours:minutes:seconds 或 days-hours，如 2:00:00</translation>
    </message>
    <message>
        <source>a whole number from 1 on, or a model and that number, as a100:1</source>
        <translation>不小于 1 的整数，或型号加该数，如 a100:1</translation>
    </message>
    <message>
        <source>queued in Slurm</source>
        <translation>在 Slurm 中排队</translation>
    </message>
    <message>
        <source>queued in Slurm (%1)</source>
        <translation>在 Slurm 中排队 (%1)</translation>
    </message>
    <message>
        <source>running in Slurm as job %1</source>
        <translation>在 Slurm 中作为作业 %1 运行</translation>
    </message>
    <message>
        <source>Slurm&apos;s job %1 is %2</source>
        <translation>Slurm 的作业 %1 为 %2</translation>
    </message>
    <message>
        <source>Slurm has ended job %1</source>
        <translation>Slurm 已结束作业 %1</translation>
    </message>
    <message>
        <source>Slurm has ended job %1 as %2</source>
        <translation>Slurm 已结束作业 %1：%2</translation>
    </message>
    <message>
        <source>the last thing it said: %1</source>
        <translation>它最后说的是：%1</translation>
    </message>
    <message>
        <source>empty: what the script says</source>
        <translation>为空：按脚本所述</translation>
    </message>
    <message>
        <source>CPU cores of each task, as 4</source>
        <translation>每个任务的 CPU 核数，如 4</translation>
    </message>
    <message>
        <source>Memory of each task, as 8G</source>
        <translation>每个任务的内存，如 8G</translation>
    </message>
    <message>
        <source>The longest that a task may take, as 2:00:00</source>
        <translation>任务最长可用的时间，如 2:00:00</translation>
    </message>
    <message>
        <source>GPUs of each task, as 1 or a100:1</source>
        <translation>每个任务的 GPU，如 1 或 a100:1</translation>
    </message>
    <message>
        <source>the start command should print the job&apos;s number, not %1</source>
        <translation>启动命令应输出作业号，而不是 %1</translation>
    </message>
    <message>
        <source>job %1 has ended already</source>
        <translation>作业 %1 已经结束</translation>
    </message>
    <message>
        <source>job %1 has not begun: it is %2</source>
        <translation>作业 %1 尚未开始：它%2</translation>
    </message>
    <message>
        <source>asking Slurm again in a while</source>
        <translation>稍后再次询问 Slurm</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written from this machine</source>
        <translation>本机无法写入文件夹 %1</translation>
    </message>
    <message>
        <source>it should be one that Slurm&apos;s nodes share</source>
        <translation>它应为 Slurm 各节点共享的文件夹</translation>
    </message>
    <message>
        <source>the program %1 is missing there</source>
        <translation>那里缺少程序 %1</translation>
    </message>
    <message>
        <source>give its path in the settings of this place</source>
        <translation>请在此地点的设置中给出其路径</translation>
    </message>
    <message>
        <source>cannot write %1 there: %2</source>
        <translation>无法在那里写入 %1：%2</translation>
    </message>
    <message>
        <source>the run directory %1 is not there any more</source>
        <translation>运行目录 %1 已不在那里</translation>
    </message>
    <message>
        <source>the run directory %1 is not there</source>
        <translation>运行目录 %1 不在那里</translation>
    </message>
    <message>
        <source>cannot write the folder %1 there: %2</source>
        <translation>无法在那里写入文件夹 %1：%2</translation>
    </message>
    <message>
        <source>the trainer is not running there any more</source>
        <translation>训练程序已不在那里运行</translation>
    </message>
    <message>
        <source>%1 takes the job: %2</source>
        <translation>%1 接受该作业：%2</translation>
    </message>
    <message>
        <source>%1 does not say whether the trainer was started</source>
        <translation>%1 没有说明训练程序是否已启动</translation>
    </message>
    <message>
        <source>is a shell at the other end?</source>
        <translation>另一端是 shell 吗？</translation>
    </message>
    <message>
        <source>%1 does not answer any more</source>
        <translation>%1 不再应答</translation>
    </message>
    <message>
        <source>the trainer is not running there</source>
        <translation>训练程序没有在那里运行</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>trained by %1</source>
        <translation>由 %1 训练</translation>
    </message>
    <message>
        <source>the run goes on there, trying again in %1</source>
        <translation>运行在那里继续，%1 后重试</translation>
    </message>
    <message>
        <source>%1 does not answer as zorro-train does</source>
        <translation>%1 的应答不像 zorro-train</translation>
    </message>
    <message>
        <source>%1 has %2, which trains on %3</source>
        <translation>%1 有 %2，在 %3 上训练</translation>
    </message>
    <message>
        <source>ssh does not say why</source>
        <translation>ssh 没有说明原因</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>the trainer does not answer: it is not running on this machine</source>
        <translation>训练程序没有应答：它没有在本机运行</translation>
    </message>
    <message>
        <source>%1 trains on %2</source>
        <translation>%1 在 %2 上训练</translation>
    </message>
    <message>
        <source>cannot make a pipe: %1</source>
        <translation>无法创建管道：%1</translation>
    </message>
    <message>
        <source>cannot hand a program its input: %1</source>
        <translation>无法将输入交给程序：%1</translation>
    </message>
    <message>
        <source>cannot start %1: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>cannot start &apos;%1&apos;: %2</source>
        <translation>无法启动 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>%1 was not waited for</source>
        <translation>没有等待 %1</translation>
    </message>
    <message>
        <source>%1 has not answered within %2 s</source>
        <translation>%1 在 %2 s 内没有应答</translation>
    </message>
    <message>
        <source>%1 prints without end</source>
        <translation>%1 不停地输出</translation>
    </message>
    <message>
        <source>the command ends in a backslash</source>
        <translation>命令以反斜杠结尾</translation>
    </message>
    <message>
        <source>write \\ for one</source>
        <translation>反斜杠请写作 \\</translation>
    </message>
    <message>
        <source>the quotation mark %1 before %2 is not closed</source>
        <translation>%2 之前的引号 %1 没有闭合</translation>
    </message>
    <message>
        <source>unknown placeholder &apos;{%1}&apos;</source>
        <translation>未知的占位符 &apos;{%1}&apos;</translation>
    </message>
    <message>
        <source>known here are %1 (write {{ for a brace)</source>
        <translation>此处已知的有 %1 (大括号请写作 {{)</translation>
    </message>
    <message>
        <source>the queue of &apos;%1&apos; takes runs of that folder, not &apos;%2&apos;</source>
        <translation>&apos;%1&apos; 的队列只接受该文件夹的运行，而不是 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>--runs says which folder is meant</source>
        <translation>--runs 指定所指的文件夹</translation>
    </message>
    <message>
        <source>%1 is %2 and cannot be resumed</source>
        <translation>%1 %2，无法继续</translation>
    </message>
    <message>
        <source>the trainer ended before it began</source>
        <translation>训练程序在开始前就结束了</translation>
    </message>
    <message>
        <source>nothing can wait in &apos;%1&apos;: &apos;%2&apos; cannot be written to, or its file system has no locks</source>
        <translation>&apos;%1&apos; 中无法排队：&apos;%2&apos; 不可写，或其文件系统没有锁</translation>
    </message>
    <message>
        <source>another program does not let go of the queue in &apos;%1&apos;</source>
        <translation>另一个程序没有释放 &apos;%1&apos; 中的队列</translation>
    </message>
    <message>
        <source>%1 waits in the queue already</source>
        <translation>%1 已在队列中等待</translation>
    </message>
    <message>
        <source>%1 is being trained already</source>
        <translation>%1 已在训练</translation>
    </message>
    <message>
        <source>%1 does not wait in the queue</source>
        <translation>%1 不在队列中等待</translation>
    </message>
    <message>
        <source>&apos;zorro queue list&apos; shows what does</source>
        <translation>&apos;zorro queue list&apos; 列出在等待的</translation>
    </message>
    <message>
        <source>%1 does not wait any more: it is being trained on %2</source>
        <translation>%1 不再等待：正在 %2 上训练</translation>
    </message>
    <message>
        <source>there is no device %1</source>
        <translation>没有设备 %1</translation>
    </message>
    <message>
        <source>&apos;zorro devices&apos; lists those that there are</source>
        <translation>&apos;zorro devices&apos; 列出现有的</translation>
    </message>
    <message>
        <source>there is no device %1: %2</source>
        <translation>没有设备 %1：%2</translation>
    </message>
    <message>
        <source>run %1 once to set up a trainer for this machine&apos;s GPU, or use --device cpu</source>
        <translation>请运行一次 %1 为本机的 GPU 设置训练程序，或使用 --device cpu</translation>
    </message>
    <message>
        <source>use --device cpu</source>
        <translation>请使用 --device cpu</translation>
    </message>
    <message>
        <source>the program zorro-train is missing: it is neither beside this program nor in $PATH</source>
        <translation>缺少程序 zorro-train：它既不在本程序旁边，也不在 $PATH 中</translation>
    </message>
    <message>
        <source>the package zorrolab-trainer has it</source>
        <translation>它在软件包 zorrolab-trainer 中</translation>
    </message>
    <message>
        <source>a library of the trainer&apos;s cannot be loaded: %1</source>
        <translation>无法加载训练程序的一个库：%1</translation>
    </message>
    <message>
        <source>the trainer could not answer: %1</source>
        <translation>训练程序无法应答：%1</translation>
    </message>
    <message>
        <source>the trainer&apos;s answer cannot be read</source>
        <translation>无法读取训练程序的应答</translation>
    </message>
    <message>
        <source>is zorro-train of another version?</source>
        <translation>zorro-train 是否为其他版本？</translation>
    </message>
    <message>
        <source>a convolutional network needs images, which &apos;%1&apos; has none of</source>
        <translation>卷积网络需要图像，而 &apos;%1&apos; 没有图像</translation>
    </message>
    <message>
        <source>use digits, MNIST or CIFAR files, or another architecture</source>
        <translation>请使用 digits、MNIST 或 CIFAR 文件，或其他架构</translation>
    </message>
    <message>
        <source>a fully connected network cannot predict the next token at every position of &apos;%1&apos;</source>
        <translation>全连接网络无法在 &apos;%1&apos; 的每个位置预测下一词元</translation>
    </message>
    <message>
        <source>use a transformer or an lstm</source>
        <translation>请使用 transformer 或 lstm</translation>
    </message>
    <message>
        <source>this trainer cannot build the architecture %1</source>
        <translation>此训练程序无法构建架构 %1</translation>
    </message>
    <message>
        <source>this trainer does not know the optimizer %1</source>
        <translation>此训练程序不认识优化器 %1</translation>
    </message>
    <message>
        <source>batch normalisation needs more than one value a channel in training</source>
        <translation>批归一化在训练中每个通道需要多于一个值</translation>
    </message>
    <message>
        <source>make the batch larger</source>
        <translation>请增大批量</translation>
    </message>
    <message>
        <source>networks of the architecture %1 have no module for PyTorch</source>
        <translation>架构 %1 的网络没有 PyTorch 模块</translation>
    </message>
    <message>
        <source>those of mlp and cnn have</source>
        <translation>mlp 和 cnn 的网络有</translation>
    </message>
    <message>
        <source>%1 says itself what is for training and validation, so several seeds of the data would change nothing</source>
        <translation>%1 自己说明了哪些用于训练和验证，因此数据的多个种子不会改变任何东西</translation>
    </message>
    <message>
        <source>there is no activation to train</source>
        <translation>没有要训练的激活函数</translation>
    </message>
    <message>
        <source>add one</source>
        <translation>请添加一个</translation>
    </message>
    <message>
        <source>this LibTorch was built without CUDA</source>
        <translation>此 LibTorch 编译时未包含 CUDA</translation>
    </message>
    <message>
        <source>this machine has no NVIDIA driver</source>
        <translation>本机没有 NVIDIA 驱动</translation>
    </message>
    <message>
        <source>the NVIDIA driver %1 is older than CUDA %2 needs, which is %3 or later</source>
        <translation>NVIDIA 驱动 %1 早于 CUDA %2 所需的 %3 或更高版本</translation>
    </message>
    <message>
        <source>CUDA_VISIBLE_DEVICES is &apos;%1&apos;, which leaves none</source>
        <translation>CUDA_VISIBLE_DEVICES 为 &apos;%1&apos;，没有留下任何设备</translation>
    </message>
    <message>
        <source>the NVIDIA driver %1 offers none that this LibTorch can use</source>
        <translation>NVIDIA 驱动 %1 没有提供此 LibTorch 可用的设备</translation>
    </message>
    <message>
        <source>nvidia-smi says what it sees</source>
        <translation>nvidia-smi 显示它所见的设备</translation>
    </message>
    <message>
        <source>it computes wrongly</source>
        <translation>其计算有误</translation>
    </message>
    <message>
        <source>%1 must be auto, cpu or cuda:N, not %2</source>
        <translation>%1 必须为 auto、cpu 或 cuda:N，而不是 %2</translation>
    </message>
    <message>
        <source>the last one is cuda:%1</source>
        <translation>最后一个是 cuda:%1</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 无法使用：%2</translation>
    </message>
    <message>
        <source>CPU (%1 threads; no CUDA device found: %2)</source>
        <translation>CPU (%1 个线程；未找到 CUDA 设备：%2)</translation>
    </message>
    <message>
        <source>CUDA device %1 (%2, %3)</source>
        <translation>CUDA 设备 %1 (%2，%3)</translation>
    </message>
    <message>
        <source>CUDA device %1</source>
        <translation>CUDA 设备 %1</translation>
    </message>
    <message>
        <source>CUDA device</source>
        <translation>CUDA 设备</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU，%1 个线程</translation>
    </message>
    <message>
        <source>CPU, %1 threads, %2 of %3 GB free</source>
        <translation>CPU，%1 个线程，%3 GB 中有 %2 GB 可用</translation>
    </message>
    <message>
        <source>training on %1</source>
        <translation>在 %1 上训练</translation>
    </message>
    <message>
        <source>the GPU&apos;s memory is full</source>
        <translation>GPU 的内存已满</translation>
    </message>
    <message>
        <source>end what else uses it, or make the network or the batch smaller</source>
        <translation>请结束占用它的其他程序，或减小网络或批量</translation>
    </message>
    <message>
        <source>this LibTorch has no code for such a GPU, which is older or newer than those it was built for</source>
        <translation>此 LibTorch 没有适用于这种 GPU 的代码，它比编译时所针对的更旧或更新</translation>
    </message>
    <message>
        <source>the NVIDIA driver is older than this LibTorch or its kernels need</source>
        <translation>NVIDIA 驱动早于此 LibTorch 或其内核所需</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>请更新驱动</translation>
    </message>
    <message>
        <source>another cuDNN or NVRTC than LibTorch&apos;s own was found first</source>
        <translation>首先找到的不是 LibTorch 自带的 cuDNN 或 NVRTC</translation>
    </message>
    <message>
        <source>take its folder out of LD_LIBRARY_PATH</source>
        <translation>请将其文件夹从 LD_LIBRARY_PATH 中去掉</translation>
    </message>
    <message>
        <source>another program has the GPU for itself</source>
        <translation>另一个程序独占了 GPU</translation>
    </message>
    <message>
        <source>the GPU does not answer any more</source>
        <translation>GPU 不再应答</translation>
    </message>
    <message>
        <source>nvidia-smi says whether it is there</source>
        <translation>nvidia-smi 显示它是否还在</translation>
    </message>
    <message>
        <source>The GPU is told every step anew, which is slower: %1</source>
        <translation>每一步都重新向 GPU 下达，因此较慢：%1</translation>
    </message>
    <message>
        <source>%1 Going on with stacks of %2 members instead of %3.</source>
        <translation>%1 改为以每叠 %2 个成员 (而非 %3 个) 继续。</translation>
    </message>
    <message>
        <source>every member failed</source>
        <translation>每个成员都失败</translation>
    </message>
    <message>
        <source>its weights were not finite</source>
        <translation>其权重不是有限的</translation>
    </message>
    <message>
        <source>its validation loss was not finite</source>
        <translation>其验证损失不是有限的</translation>
    </message>
    <message>
        <source>its training loss rose from %1 to %2</source>
        <translation>其训练损失从 %1 升到 %2</translation>
    </message>
    <message>
        <source>its validation loss rose from %1 to %2</source>
        <translation>其验证损失从 %1 升到 %2</translation>
    </message>
    <message>
        <source>its parts do not fit together</source>
        <translation>其各部分不相配</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>它属于另一个版本</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2</source>
        <translation>无法读取 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;%1&apos; is of other members</source>
        <translation>&apos;%1&apos; 的检查点属于其他成员</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;%1&apos; is of other candidates</source>
        <translation>&apos;%1&apos; 的检查点属于其他候选值</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;%1&apos; is of another network</source>
        <translation>&apos;%1&apos; 的检查点属于另一个网络</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no checkpoint, so that its weights are gone</source>
        <translation>&apos;%1&apos; 没有检查点，因此其权重已丢失</translation>
    </message>
    <message>
        <source>train it again</source>
        <translation>请重新训练</translation>
    </message>
    <message>
        <source>classification into %1 classes from %2 inputs</source>
        <translation>由 %2 个输入分为 %1 类</translation>
    </message>
    <message>
        <source>regression of %1 number(s) from %2 inputs</source>
        <translation>由 %2 个输入回归 %1 个数</translation>
    </message>
    <message>
        <source>prediction of the next of %1 tokens in sequences of %2</source>
        <translation>在长度为 %2 的序列中从 %1 个词元预测下一个</translation>
    </message>
    <message>
        <source>%1 examples to train on, %2 to validate on, %3 to test on</source>
        <translation>%1 个样本用于训练，%2 个用于验证，%3 个用于测试</translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation>权重衰减 %1</translation>
    </message>
    <message>
        <source>%1 is none of the words that this program knows</source>
        <translation>%1 不是本程序认识的词</translation>
    </message>
    <message>
        <source>%1 should be a finite number</source>
        <translation>%1 应为有限数</translation>
    </message>
    <message>
        <source>%1 should be above 0</source>
        <translation>%1 应大于 0</translation>
    </message>
    <message>
        <source>%1 should be two numbers, the lower one first</source>
        <translation>%1 应为两个数，小者在前</translation>
    </message>
    <message>
        <source>%1 should be two finite numbers, the lower one first</source>
        <translation>%1 应为两个有限数，小者在前</translation>
    </message>
    <message>
        <source>%1 should have a value for each point</source>
        <translation>%1 应为每个点给出一个值</translation>
    </message>
    <message>
        <source>%1 should name another parameter of %2</source>
        <translation>%1 应指定 %2 的另一个参数</translation>
    </message>
    <message>
        <source>%1 should be a list</source>
        <translation>%1 应为列表</translation>
    </message>
    <message>
        <source>%1 has %2 entries</source>
        <translation>%1 有 %2 项</translation>
    </message>
    <message>
        <source>at most %1 are allowed</source>
        <translation>最多允许 %1 项</translation>
    </message>
    <message>
        <source>%1 should be a list of %2</source>
        <translation>%1 应为 %2 项的列表</translation>
    </message>
    <message>
        <source>%1 should be an object in braces</source>
        <translation>%1 应为大括号中的对象</translation>
    </message>
    <message>
        <source>%1 should be true or false</source>
        <translation>%1 应为 true 或 false</translation>
    </message>
    <message>
        <source>%1 should be a number</source>
        <translation>%1 应为数</translation>
    </message>
    <message>
        <source>%1 should be a whole number from %2 to %3</source>
        <translation>%1 应为 %2 到 %3 的整数</translation>
    </message>
    <message>
        <source>%1 should be text in quotes</source>
        <translation>%1 应为引号中的文本</translation>
    </message>
    <message>
        <source>%1 should be null where there are no curves</source>
        <translation>没有曲线时 %1 应为 null</translation>
    </message>
    <message>
        <source>%1 should be null where there are none</source>
        <translation>没有时 %1 应为 null</translation>
    </message>
    <message>
        <source>%1 should be above 0 and at most 1e6</source>
        <translation>%1 应大于 0 且不大于 1e6</translation>
    </message>
    <message>
        <source>this is not a ZorroLab session: it has no &quot;format&quot;: %1</source>
        <translation>这不是 ZorroLab 会话：其中没有 &quot;format&quot;: %1</translation>
    </message>
    <message>
        <source>this session was written by a newer ZorroLab (version %1 of the format; this program reads up to %2): please update the program</source>
        <translation>此会话由较新的 ZorroLab 写成 (格式版本 %1；本程序最多读取 %2)：请更新程序</translation>
    </message>
    <message>
        <source>a session has at most %1 MiB</source>
        <translation>会话最大 %1 MiB</translation>
    </message>
    <message>
        <source>%1 should name at least one network</source>
        <translation>%1 应至少指定一个网络</translation>
    </message>
    <message>
        <source>%1 should be a number above &quot;lower&quot;</source>
        <translation>%1 应为大于 &quot;lower&quot; 的数</translation>
    </message>
    <message>
        <source>%1 should be a number of steps</source>
        <translation>%1 应为步数</translation>
    </message>
    <message>
        <source>%1 should be a number of at least 0</source>
        <translation>%1 应为不小于 0 的数</translation>
    </message>
    <message>
        <source>%1 should count something</source>
        <translation>%1 应有计数</translation>
    </message>
    <message>
        <source>%1 should not be empty</source>
        <translation>%1 不应为空</translation>
    </message>
    <message>
        <source>these are not presets: there is no &quot;format&quot;: %1</source>
        <translation>这不是预设：其中没有 &quot;format&quot;: %1</translation>
    </message>
    <message>
        <source>these presets were written by a newer ZorroLab: please update the program</source>
        <translation>这些预设由较新的 ZorroLab 写成：请更新程序</translation>
    </message>
</context>
<context>
    <name>SensitivityFigure</name>
    <message>
        <source>Line: mean over seeds. Band: 95 % interval. </source>
        <translation>线：种子的均值。带：95 % 区间。</translation>
    </message>
    <message>
        <source>Line: mean over seeds. </source>
        <translation>线：种子的均值。</translation>
    </message>
    <message>
        <source>Ring: best. Cross: failures.</source>
        <translation>圆环：最优。叉号：失败。</translation>
    </message>
    <message>
        <source>The best value lies at an edge of the range: %1. </source>
        <translation>最优值位于范围边缘：%1。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>The best value of %1 of %2 lines lies at an edge of the range. </source>
        <translation>%2 条线中有 %1 条的最优值位于范围边缘。</translation>
    </message>
</context>
<context>
    <name>SetupDifference</name>
    <message>
        <source>With %1</source>
        <translation>有 %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>无 %1</translation>
    </message>
    <message>
        <source>With gate %1</source>
        <translation>有门 %1</translation>
    </message>
    <message>
        <source>Without gate %1</source>
        <translation>无门 %1</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Splits of the data</source>
        <translation>数据划分</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>一个值</translation>
    </message>
</context>
<context>
    <name>SpecList</name>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>only the first %1 lines were read</source>
        <translation>只读取了前 %1 行</translation>
    </message>
</context>
<context>
    <name>SpokenSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, logarithmic</source>
        <translation>%1 从 %2 到 %3，对数</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处为 %1</translation>
    </message>
    <message>
        <source>from %1 to %2, lowest %3, highest %4</source>
        <translation>起点 %1，终点 %2，最低 %3，最高 %4</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 到 %3</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 个点</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>interval %1 to %2</source>
        <translation>区间 %1 到 %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 axes side by side</source>
        <translation>%1 条并列坐标轴</translation>
    </message>
    <message>
        <source>Colours show %1</source>
        <translation>颜色表示 %1</translation>
    </message>
    <message>
        <source>values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 项</translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>%1 training</source>
        <translation>%1 个训练中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等候中</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 个缺少</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source> × %1 activations × %2 seeds</source>
        <translation> × %1 个激活函数 × %2 个种子</translation>
    </message>
    <message>
        <source> × %1 splits</source>
        <translation> × %1 种划分</translation>
    </message>
    <message>
        <source>: %1 networks.</source>
        <translation>：%1 个网络。</translation>
    </message>
    <message>
        <source> All of it takes about %1 on two CPU cores.</source>
        <translation>在两个 CPU 核上全部约需 %1。</translation>
    </message>
    <message>
        <source> Trained at %1.</source>
        <translation>在 %1 上训练。</translation>
    </message>
    <message>
        <source>%1 of %2 networks done</source>
        <translation>%2 个网络中已完成 %1 个</translation>
    </message>
    <message>
        <source>, %1 of them failed</source>
        <translation>，其中 %1 个失败</translation>
    </message>
    <message>
        <source> (in 1 new run)</source>
        <translation>(在 1 次新运行中)</translation>
    </message>
    <message>
        <source> (in %1 new runs)</source>
        <translation>(在 %1 次新运行中)</translation>
    </message>
    <message>
        <source> · held</source>
        <translation> · 已搁置</translation>
    </message>
    <message>
        <source>%1 of %2 trained</source>
        <translation>%2 个中已训练 %1 个</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1，%2 个失败</translation>
    </message>
</context>
<context>
    <name>SurfaceFigure</name>
    <message>
        <source>Colour: mean at the nearest dot. Ring: its 95 % interval. Square: best. Cross: failures.</source>
        <translation>颜色：最近点的均值。圆环：其 95 % 区间。方块：最优。叉号：失败。</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
</context>
<context>
    <name>SweepTable</name>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>(a + b) mod p from the tokens a, b, =</source>
        <translation>由词元 a、b、= 求 (a + b) mod p</translation>
    </message>
    <message>
        <source>0 at 0, as torch.sign</source>
        <translation>在 0 处为 0，同 torch.sign</translation>
    </message>
    <message>
        <source>1 - loss / variance of the targets of the part</source>
        <translation>1 - 损失 / 该部分目标值的方差</translation>
    </message>
    <message>
        <source>A cluster with Slurm</source>
        <translation>Slurm 集群</translation>
    </message>
    <message>
        <source>A data set that is made here, or the path of a folder or file</source>
        <translation>在此生成的数据集，或文件夹、文件的路径</translation>
    </message>
    <message>
        <source>A file of the same kind with the test set</source>
        <translation>含测试集的同类文件</translation>
    </message>
    <message>
        <source>A folder that Slurm&apos;s nodes share with this machine, where runs are made; empty takes the window&apos;s own</source>
        <translation>Slurm 各节点与本机共享的文件夹，运行在其中创建；留空则用窗口自己的文件夹</translation>
    </message>
    <message>
        <source>A gate is an activation that multiplies another signal, f(xW + b) · (xV + c), as an LSTM&apos;s three gates do. Here layers with gates have no more parameters than plain ones.</source>
        <translation>门是与另一信号相乘的激活，f(xW + b) · (xV + c)，如 LSTM 的三个门。这里带门的层与普通层的参数量相同。</translation>
    </message>
    <message>
        <source>A name of ~/.ssh/config, or user@machine</source>
        <translation>~/.ssh/config 中的名称，或 用户@主机</translation>
    </message>
    <message>
        <source>A unit whose input is negative for every example gives 0 and gets no gradient: it is dead. Long steps push many there; a slope on the left brings them back.</source>
        <translation>若一个单元对所有样本的输入都为负，则输出 0 且得不到梯度：它失活了。步长过大会使许多单元落入其中；左侧有斜率就能让它们恢复。</translation>
    </message>
    <message>
        <source>A word to find the run by</source>
        <translation>用于查找该运行的词</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Activation mean by layer</source>
        <translation>逐层激活均值</translation>
    </message>
    <message>
        <source>Activation variance by layer</source>
        <translation>逐层激活方差</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Add a layer&apos;s input to its output where the sizes agree</source>
        <translation>在尺寸相同处把层的输入加到其输出上</translation>
    </message>
    <message>
        <source>After {steps} steps {worst value} of the units in {worst}&apos;s worst layer are dead, {other value} with {other}; {worst accuracy} and {other accuracy} of the answers are right.</source>
        <translation>{steps} 步后，{worst} 最差的一层有 {worst value} 的单元失活，{other} 为 {other value}；答对的比例分别为 {worst accuracy} 和 {other accuracy}。</translation>
    </message>
    <message>
        <source>After {steps} steps {worst}&apos;s loss is {worst value} with {worst run} layers and {other value} with {other run} ones ({worst accuracy} and {other accuracy} right); {other run} ones do better with {better}.</source>
        <translation>{steps} 步后，{worst} 用 {worst run}层的损失为 {worst value}，用 {other run}层的为 {other value}(分别答对 {worst accuracy} 和 {other accuracy})；对 {better}，{other run}层更好。</translation>
    </message>
    <message>
        <source>After {worst run} initialisation {worst}&apos;s first layer begins with a gradient of {worst value}, after {other run} with {other value}; {steps} steps later {worst accuracy} and {other accuracy} of the answers are right.</source>
        <translation>采用 {worst run}初始化，{worst} 第一层的梯度起初为 {worst value}，采用 {other run}初始化则为 {other value}；{steps} 步后答对的比例分别为 {worst accuracy} 和 {other accuracy}。</translation>
    </message>
    <message>
        <source>Another machine, over ssh</source>
        <translation>另一台机器，经由 ssh</translation>
    </message>
    <message>
        <source>Attention heads; they divide the width</source>
        <translation>注意力头数；须整除宽度</translation>
    </message>
    <message>
        <source>Balanced test accuracy</source>
        <translation>平衡测试准确率</translation>
    </message>
    <message>
        <source>Balanced validation accuracy</source>
        <translation>平衡验证准确率</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Characters in an example of text</source>
        <translation>每个文本样本的字符数</translation>
    </message>
    <message>
        <source>Close to DGELU</source>
        <translation>接近 DGELU</translation>
    </message>
    <message>
        <source>Close to DSiLU</source>
        <translation>接近 DSiLU</translation>
    </message>
    <message>
        <source>Close to GELU</source>
        <translation>接近 GELU</translation>
    </message>
    <message>
        <source>Close to SiLU</source>
        <translation>接近 SiLU</translation>
    </message>
    <message>
        <source>Column of a table that says train, validation or test</source>
        <translation>表格中注明 train、validation 或 test 的列</translation>
    </message>
    <message>
        <source>Column of a table to predict, by name or from 1; empty: the last</source>
        <translation>要预测的表格列，按名称或从 1 起的序号；留空：最后一列</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>临界</translation>
    </message>
    <message>
        <source>Dead units by layer</source>
        <translation>逐层失活单元</translation>
    </message>
    <message>
        <source>Decay of the mean of the gradients</source>
        <translation>梯度均值的衰减</translation>
    </message>
    <message>
        <source>Decay of the mean of their squares</source>
        <translation>梯度平方均值的衰减</translation>
    </message>
    <message>
        <source>Do not widen the range where the best value lies at its edge</source>
        <translation>最优值位于边缘时不扩大范围</translation>
    </message>
    <message>
        <source>Do the usual approximations of GELU, by tanh and by the sigmoid (Quick GELU), train as GELU itself does?</source>
        <translation>GELU 的常用近似（tanh 近似和 sigmoid 近似 Quick GELU）训练起来与 GELU 本身一样吗？</translation>
    </message>
    <message>
        <source>Does Symmetric-Zorro do without normalisation what others need it for? Depth by normalisation by activation in three kinds of networks, as the paper on the Zorro functions claims it.</source>
        <translation>别的函数需要归一化之处，Symmetric-Zorro 能否不用？如 Zorro 函数论文所称，在三类网络中比较深度 × 归一化 × 激活函数。</translation>
    </message>
    <message>
        <source>Dying ReLU</source>
        <translation>失活的 ReLU</translation>
    </message>
    <message>
        <source>Euclidean norm over all parameters, before it is clipped</source>
        <translation>全部参数的欧几里得范数，裁剪之前</translation>
    </message>
    <message>
        <source>Examples that a network sees in an update</source>
        <translation>网络在一次更新中看到的样本数</translation>
    </message>
    <message>
        <source>Examples, drawn at random, that are used for validations while training</source>
        <translation>训练期间用于验证的随机抽取的样本数</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <translation>梯度爆炸</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>失败率</translation>
    </message>
    <message>
        <source>Final gradient noise scale</source>
        <translation>最终梯度噪声尺度</translation>
    </message>
    <message>
        <source>Final gradient norm</source>
        <translation>最终梯度范数</translation>
    </message>
    <message>
        <source>Final sharpness</source>
        <translation>最终锐度</translation>
    </message>
    <message>
        <source>Final training accuracy</source>
        <translation>最终训练准确率</translation>
    </message>
    <message>
        <source>Final training loss</source>
        <translation>最终训练损失</translation>
    </message>
    <message>
        <source>Find each activation&apos;s own best value first, by successive halving on seeds of its own and the examples to validate on; the learning rate without a range: from a tenth to a hundred times of what it is</source>
        <translation>先在专用种子和验证样本上用逐次减半法为每个激活函数找到各自的最优值；学习率未给范围时：从其当前值的十分之一到一百倍</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Gates hardly matter here: {worst}&apos;s loss is {worst value} with {worst run} layers, {other value} with {other run} ones; those do better with {better}.</source>
        <translation>门在这里几乎没有影响：{worst} 用 {worst run}层的损失为 {worst value}，用 {other run}层的为 {other value}；对 {better}，后者更好。</translation>
    </message>
    <message>
        <source>Gradient noise scale</source>
        <translation>梯度噪声尺度</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Gradient norm by layer</source>
        <translation>逐层梯度范数</translation>
    </message>
    <message>
        <source>Hardly a unit has died here: {worst value} of the worst layer with {worst}, {other value} with {other}.</source>
        <translation>这里几乎没有单元失活：{worst} 最差的一层为 {worst value}，{other} 为 {other value}。</translation>
    </message>
    <message>
        <source>Hidden layers of an mlp, blocks of a cnn, else layers</source>
        <translation>mlp 的隐藏层数，cnn 的块数，其他网络的层数</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>How many to make, or to draw of a file</source>
        <translation>要生成或从文件中抽取的样本数</translation>
    </message>
    <message>
        <source>How much of the last update goes on</source>
        <translation>上一次更新保留的比例</translation>
    </message>
    <message>
        <source>How the learning rate goes on after the warm-up</source>
        <translation>预热之后学习率如何变化</translation>
    </message>
    <message>
        <source>How the weights are updated</source>
        <translation>权重如何更新</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Kaiming</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Largest gradient norm</source>
        <translation>最大梯度范数</translation>
    </message>
    <message>
        <source>Largest gradient norm of a network; 0: any</source>
        <translation>网络梯度范数的上限；0：不限</translation>
    </message>
    <message>
        <source>Largest gradient norm since the last record</source>
        <translation>自上次记录以来的最大梯度范数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Lines of a table&apos;s file that are passed over</source>
        <translation>表格文件中要跳过的行数</translation>
    </message>
    <message>
        <source>Look ahead along the momentum</source>
        <translation>沿动量方向前瞻</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Memory of the device</source>
        <translation>设备内存</translation>
    </message>
    <message>
        <source>Multiply what the activation gives, as a gate, with a linear layer beside it, in fewer units: as many parameters as without</source>
        <translation>把激活的输出作为门，与旁边的线性层相乘，单元数相应减少：参数量与不用门时相同</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>Networks of each value that is tried</source>
        <translation>每个试验值的网络数</translation>
    </message>
    <message>
        <source>Number format inside the layers; float64 also of the weights, slow, for checks</source>
        <translation>层内的数值格式；float64 也用于权重，较慢，用于核对</translation>
    </message>
    <message>
        <source>Numbers are added modulo this</source>
        <translation>加法所取的模</translation>
    </message>
    <message>
        <source>On the way back through a deep network the gradient is multiplied, layer by layer, with the slope of the activation. Where that is small, nothing is left for the first layers to learn from.</source>
        <translation>在深层网络的反向传播中，梯度逐层乘以激活函数的斜率。斜率小时，前几层就得不到可供学习的梯度。</translation>
    </message>
    <message>
        <source>One of so many values that are tried goes on to the next rung</source>
        <translation>每试这么多个值，有一个进入下一级</translation>
    </message>
    <message>
        <source>Padé activation unit in its safe form; the defaults come near to a leaky ReLU</source>
        <translation>安全形式的 Padé 激活单元；默认值接近 leaky ReLU</translation>
    </message>
    <message>
        <source>Paper&apos;s LSTM gate</source>
        <translation>论文的 LSTM 门</translation>
    </message>
    <message>
        <source>Paper&apos;s module</source>
        <translation>论文的模块</translation>
    </message>
    <message>
        <source>Part of the examples that judges at the end; not used where the data bring their own</source>
        <translation>最后用于评判的样本比例；数据自带测试集时不用</translation>
    </message>
    <message>
        <source>Part of the examples that judges while training</source>
        <translation>训练期间用于评判的样本比例</translation>
    </message>
    <message>
        <source>Pass over a row of units below a table&apos;s heading</source>
        <translation>跳过表头下方的单位行</translation>
    </message>
    <message>
        <source>Passes over the training examples, instead of steps</source>
        <translation>遍历训练样本的次数，代替步数</translation>
    </message>
    <message>
        <source>Prints how {job} stands, and why: PENDING|Resources</source>
        <translation>打印 {job} 的状态及原因：PENDING|Resources</translation>
    </message>
    <message>
        <source>Probability that a unit is left out of a step</source>
        <translation>单元在一步中被丢弃的概率</translation>
    </message>
    <message>
        <source>Pull of the weights towards 0; adamw keeps it out of the moments; empty: suits the data</source>
        <translation>把权重拉向 0 的强度；adamw 不把它计入矩；留空：随数据而定</translation>
    </message>
    <message>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Runs {command} on {host}</source>
        <translation>在 {host} 上运行 {command}</translation>
    </message>
    <message>
        <source>S-shaped; the paper learns all four, the defaults are ours</source>
        <translation>S 形；论文学习全部四个参数，默认值由本程序给出</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Seed of what is made, and of the split into parts</source>
        <translation>生成数据和划分数据的种子</translation>
    </message>
    <message>
        <source>Sends {signal} (TERM, USR1 or USR2) to {job}</source>
        <translation>向 {job} 发送 {signal}(TERM、USR1 或 USR2)</translation>
    </message>
    <message>
        <source>Sends {signal} (TERM, USR1 or USR2) to {pid}</source>
        <translation>向 {pid} 发送 {signal}(TERM、USR1 或 USR2)</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Size of the updates</source>
        <translation>更新的步长</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to made examples</source>
        <translation>加到生成样本上的噪声的标准差</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <source>Steps per second, of the run</source>
        <translation>该运行的每秒步数</translation>
    </message>
    <message>
        <source>Submits the script that it reads as tasks {array} of a job called {name}, and prints the job&apos;s number</source>
        <translation>把读入的脚本作为名为 {name} 的作业的任务 {array} 提交，并打印作业号</translation>
    </message>
    <message>
        <source>Takes {job} out of the queue</source>
        <translation>把 {job} 从队列中移除</translation>
    </message>
    <message>
        <source>Test R²</source>
        <translation>测试 R²</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>The figure by which activations are compared</source>
        <translation>比较激活函数所依据的数值</translation>
    </message>
    <message>
        <source>The first weights should suit the activation: too small, and no gradient comes back through thirty layers. &apos;Critical&apos; computes for each activation what is right.</source>
        <translation>初始权重应与激活函数相适应：太小，梯度就无法穿过三十层传回来。“临界”为每个激活函数计算合适的值。</translation>
    </message>
    <message>
        <source>The gradients have not exploded here: their norm reached {worst value} with {worst} and {other value} with {other}.</source>
        <translation>这里梯度没有爆炸：其范数在 {worst} 达到 {worst value}，在 {other} 达到 {other value}。</translation>
    </message>
    <message>
        <source>The gradients have not vanished here: the first layer&apos;s is {worst value} of the last one&apos;s with {worst}, {other value} with {other}.</source>
        <translation>这里梯度没有消失：{worst} 第一层的梯度是最后一层的 {worst value}，{other} 为 {other value}。</translation>
    </message>
    <message>
        <source>The initialisation hardly matters here: {worst}&apos;s first layer begins with a gradient of {worst value} after {worst run}, {other value} after {other run}.</source>
        <translation>初始化在这里几乎没有影响：{worst} 第一层的梯度在 {worst run}初始化后起初为 {worst value}，在 {other run}初始化后为 {other value}。</translation>
    </message>
    <message>
        <source>The kind of network, of an slstm the cell alone; sizes, optimiser and steps that suit it come with it</source>
        <translation>网络的种类，slstm 只有单元；随之带来适合它的尺寸、优化器和步数</translation>
    </message>
    <message>
        <source>The machine where Slurm&apos;s commands are; empty: they are here</source>
        <translation>Slurm 命令所在的机器；留空：就在本机</translation>
    </message>
    <message>
        <source>The same result every time, where a device allows it; slower on a GPU</source>
        <translation>在设备允许时每次得到相同结果；在 GPU 上较慢</translation>
    </message>
    <message>
        <source>The state of a network whose figures count</source>
        <translation>以网络的哪个状态的数值为准</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Time between two checkpoints, from which a run can be resumed</source>
        <translation>两个检查点之间的时间，可由检查点继续运行</translation>
    </message>
    <message>
        <source>Train the activations&apos; own parameters too, inside their bounds and without weight decay: one set a network, a layer or a channel</source>
        <translation>同时训练激活函数自身的参数，限于其边界内，不作权重衰减：每个网络、每层或每个通道一组</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练器</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Trains {run} with {program} there, and goes on until the end</source>
        <translation>在那里用 {program} 训练 {run}，直至结束</translation>
    </message>
    <message>
        <source>Try so many quasi-random points between lo:hi[:log] instead of a grid; 0: the grid</source>
        <translation>在 lo:hi[:log] 之间试这么多个拟随机点，代替网格；0：用网格</translation>
    </message>
    <message>
        <source>Units of an mlp, channels of a cnn&apos;s first block, which double with each halving, else model width</source>
        <translation>mlp 的单元数，cnn 第一块的通道数（每次减半时加倍），其他网络的模型宽度</translation>
    </message>
    <message>
        <source>Update ratio by layer</source>
        <translation>逐层更新比</translation>
    </message>
    <message>
        <source>Updates between two records</source>
        <translation>两次记录之间的更新数</translation>
    </message>
    <message>
        <source>Updates between two reductions of the learning rate</source>
        <translation>两次降低学习率之间的更新数</translation>
    </message>
    <message>
        <source>Updates between two validations, histograms among them</source>
        <translation>两次验证（包括直方图）之间的更新数</translation>
    </message>
    <message>
        <source>Updates until the whole learning rate</source>
        <translation>达到完整学习率之前的更新数</translation>
    </message>
    <message>
        <source>Updates; empty: as many as suit the data</source>
        <translation>更新数；留空：适合数据的数量</translation>
    </message>
    <message>
        <source>Validation R²</source>
        <translation>验证 R²</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>Variance of the first weights: 2 / fan-in, 2 / (fan-in + fan-out), or that with which gradients neither grow nor vanish</source>
        <translation>初始权重的方差：2 / 扇入、2 / (扇入 + 扇出)，或使梯度既不增长也不消失的方差</translation>
    </message>
    <message>
        <source>What a gate is</source>
        <translation>什么是门</translation>
    </message>
    <message>
        <source>What a reduction multiplies the learning rate with</source>
        <translation>每次降低时学习率乘以的倍数</translation>
    </message>
    <message>
        <source>What a table&apos;s target is taken for</source>
        <translation>表格的目标视为什么</translation>
    </message>
    <message>
        <source>What halves the picture after each block, or stage of blocks</source>
        <translation>每块或每级之后用什么把图像减半</translation>
    </message>
    <message>
        <source>What is added to the root of that mean</source>
        <translation>加到该均值平方根上的量</translation>
    </message>
    <message>
        <source>What is drawn, of x; empty: sin(3x)</source>
        <translation>绘制的 x 的函数；留空：sin(3x)</translation>
    </message>
    <message>
        <source>What is measured at validations beside the usual, which takes time: sharpness, noise-scale</source>
        <translation>验证时在常规之外另行测量的量，较费时：sharpness、noise-scale</translation>
    </message>
    <message>
        <source>What is normalised between the layers: each unit over the batch, or each example over its units, with their mean subtracted (layer) or not (rms)</source>
        <translation>层间归一化的对象：每个单元在批次上 (batch)，或每个样本在其各单元上，减去均值 (layer) 或不减 (rms)</translation>
    </message>
    <message>
        <source>What is normalised in a transformer: what each part gets, and the last state (pre), or each state after a part is added to it (post)</source>
        <translation>transformer 中归一化的对象：各部分的输入和最后的状态 (pre)，或加上各部分之后的每个状态 (post)</translation>
    </message>
    <message>
        <source>What the job runs. {runs} are the run directories, one for each task, and {program} is the trainer, both quoted for the shell</source>
        <translation>作业运行的内容。{runs} 是运行目录，每个任务一个，{program} 是训练器，两者都按 shell 规则加引号</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied with for the activations&apos; parameters</source>
        <translation>激活函数参数的学习率相对于学习率的倍数</translation>
    </message>
    <message>
        <source>What the others are tested against; empty: the first</source>
        <translation>其他激活函数与之检验的对象；留空：第一个</translation>
    </message>
    <message>
        <source>What to call the run; empty: after architecture and data</source>
        <translation>运行的名称；留空：按架构和数据命名</translation>
    </message>
    <message>
        <source>What wrote the comparison</source>
        <translation>写出该对比的程序</translation>
    </message>
    <message>
        <source>Where each layer makes its signal a little larger, thirty of them make it huge, and the first steps throw the weights out of every sensible range.</source>
        <translation>若每层都把信号放大一点，三十层就会放得极大，头几步便把权重抛出任何合理的范围。</translation>
    </message>
    <message>
        <source>Where runs are kept there, from the home folder on</source>
        <translation>在那里存放运行的位置，从主目录起</translation>
    </message>
    <message>
        <source>Where to train; auto takes a GPU where there is one</source>
        <translation>在哪里训练；auto 在有 GPU 时使用 GPU</translation>
    </message>
    <message>
        <source>Which activation, honestly: ten of them on six problems of four kinds of networks, each with its own best learning rate.</source>
        <translation>究竟选哪个激活函数：十个函数，四类网络上的六个问题，各用自己的最佳学习率。</translation>
    </message>
    <message>
        <source>Which function of the Zorro family learns handwritten digits best, in a plain network and in a convolutional one, beside ReLU, GELU and Swish?</source>
        <translation>Zorro 族中哪个函数学手写数字最好？在普通网络和卷积网络中，与 ReLU、GELU 和 Swish 并列比较。</translation>
    </message>
    <message>
        <source>With {worst} the first layer&apos;s gradient starts at {worst value} of the last one&apos;s, with {other} at {other value}; after {steps} steps {worst accuracy} and {other accuracy} of the answers are right.</source>
        <translation>{worst} 第一层的梯度起初是最后一层的 {worst value}，{other} 为 {other value}；{steps} 步后答对的比例分别为 {worst accuracy} 和 {other accuracy}。</translation>
    </message>
    <message>
        <source>With {worst} the gradient&apos;s norm peaks at {worst value} in the median and {worst failed} diverge; with {other} it peaks at {other value}, and {other failed} do.</source>
        <translation>{worst} 的梯度范数峰值中位数为 {worst value}，{worst failed} 发散；{other} 的峰值为 {other value}，{other failed} 发散。</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>a circle around another one in the plane, 2 classes</source>
        <translation>平面上一个圆环绕另一个圆，2 类</translation>
    </message>
    <message>
        <source>a hill or a wavelet: 0 or nearly so far from 0 on both sides</source>
        <translation>山丘形或小波形：在两侧远离 0 处为 0 或几乎为 0</translation>
    </message>
    <message>
        <source>a linear piece between two humps with a gate each</source>
        <translation>两个各带一个门的隆起之间夹一段直线</translation>
    </message>
    <message>
        <source>a logarithm below alpha = 0, the identity there, an exponential above</source>
        <translation>alpha = 0 以下为对数，等于 0 为恒等，以上为指数</translation>
    </message>
    <message>
        <source>a smooth leaky ReLU; the paper starts mu at 10^6, where no bend is seen</source>
        <translation>平滑的 leaky ReLU；论文取 mu 起始为 10^6，看不出弯折</translation>
    </message>
    <message>
        <source>a smooth leaky ReLU; the paper starts mu near 0, where no bend is seen</source>
        <translation>平滑的 leaky ReLU；论文取 mu 起始接近 0，看不出弯折</translation>
    </message>
    <message>
        <source>about 1 at 1, -1 at -1</source>
        <translation>在 1 处约为 1，在 -1 处约为 -1</translation>
    </message>
    <message>
        <source>above it x passes</source>
        <translation>高于它则 x 原样通过</translation>
    </message>
    <message>
        <source>activation mean by layer</source>
        <translation>逐层激活均值</translation>
    </message>
    <message>
        <source>activation variance by layer</source>
        <translation>逐层激活方差</translation>
    </message>
    <message>
        <source>adaptive piecewise linear with two hinges; the paper learns them, the defaults are ours</source>
        <translation>带两个折点的自适应分段线性函数；论文学习它们，默认值由本程序给出</translation>
    </message>
    <message>
        <source>after each part</source>
        <translation>在每部分之后</translation>
    </message>
    <message>
        <source>arXiv:2409.19239 and its author&apos;s PyTorch module</source>
        <translation>arXiv:2409.19239 及其作者的 PyTorch 模块</translation>
    </message>
    <message>
        <source>arXiv:2409.19239 and its author&apos;s PyTorch module: equal on both sides</source>
        <translation>arXiv:2409.19239 及其作者的 PyTorch 模块：两侧相同</translation>
    </message>
    <message>
        <source>arXiv:2409.19239 and its author&apos;s PyTorch module: slope 1</source>
        <translation>arXiv:2409.19239 及其作者的 PyTorch 模块：斜率 1</translation>
    </message>
    <message>
        <source>arXiv:2409.19239, in place of the sigmoid of an LSTM gate</source>
        <translation>arXiv:2409.19239，代替 LSTM 门的 sigmoid</translation>
    </message>
    <message>
        <source>arXiv:2409.19239, in place of the tanh of an LSTM</source>
        <translation>arXiv:2409.19239，代替 LSTM 的 tanh</translation>
    </message>
    <message>
        <source>arXiv:2409.19239, the values that its author&apos;s code uses inside LSTM gates</source>
        <translation>arXiv:2409.19239，其作者的代码在 LSTM 门中所用的值</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>as it is evaluated: in training the slope is drawn between the two</source>
        <translation>求值时的形式：训练中斜率在两者之间抽取</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>balanced test accuracy</source>
        <translation>平衡测试准确率</translation>
    </message>
    <message>
        <source>balanced validation accuracy</source>
        <translation>平衡验证准确率</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>before each part</source>
        <translation>在每部分之前</translation>
    </message>
    <message>
        <source>best validation accuracy</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bump</source>
        <translation>峰形</translation>
    </message>
    <message>
        <source>checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>clip gradients at</source>
        <translation>梯度裁剪于</translation>
    </message>
    <message>
        <source>coefficient of 1 above</source>
        <translation>上侧的常数项系数</translation>
    </message>
    <message>
        <source>coefficient of 1 below</source>
        <translation>下侧的常数项系数</translation>
    </message>
    <message>
        <source>coefficient of x above</source>
        <translation>上侧 x 的系数</translation>
    </message>
    <message>
        <source>coefficient of x below</source>
        <translation>下侧 x 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^2 above</source>
        <translation>上侧 x^2 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^2 below</source>
        <translation>下侧 x^2 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^3 above</source>
        <translation>上侧 x^3 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^3 below</source>
        <translation>下侧 x^3 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^4 above</source>
        <translation>上侧 x^4 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^4 below</source>
        <translation>下侧 x^4 的系数</translation>
    </message>
    <message>
        <source>coefficient of x^5 above</source>
        <translation>上侧 x^5 的系数</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>convolutional</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>cpu</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>临界</translation>
    </message>
    <message>
        <source>curvature below 0</source>
        <translation>0 以下的曲率</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>data seed</source>
        <translation>数据种子</translation>
    </message>
    <message>
        <source>dead units by layer</source>
        <translation>逐层失活单元</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>depth of the plateau below 0</source>
        <translation>0 以下平台的深度</translation>
    </message>
    <message>
        <source>depth of the plateau below 0; the slope has no jump at 1</source>
        <translation>0 以下平台的深度；为 1 时斜率无跳变</translation>
    </message>
    <message>
        <source>depth of the plateau on the left</source>
        <translation>左侧平台的深度</translation>
    </message>
    <message>
        <source>deterministic</source>
        <translation>确定性</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>drawn digits, 28 x 28 pixels, 10 classes</source>
        <translation>绘制的数字，28 x 28 像素，10 类</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>examples of a batch whose gradient&apos;s noise is as large as the gradient: trace of the covariance over squared norm, estimated from parts of 1,000 training examples, drawn once; empty where noise is all there is; after the update, at validations, with --record noise-scale</source>
        <translation>使梯度噪声与梯度一样大的批次样本数：协方差的迹除以范数的平方，由抽取一次的 1,000 个训练样本的各部分估计；全是噪声时为空；更新之后，在验证时，需 --record noise-scale</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>指数类</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failure rate</source>
        <translation>失败率</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>frequency at 0</source>
        <translation>在 0 处的频率</translation>
    </message>
    <message>
        <source>from one plateau to another</source>
        <translation>从一个平台到另一个平台</translation>
    </message>
    <message>
        <source>from the logarithm to the exponential</source>
        <translation>从对数到指数</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>function of the data</source>
        <translation>数据的函数</translation>
    </message>
    <message>
        <source>gated</source>
        <translation>带门</translation>
    </message>
    <message>
        <source>gated (GLU)</source>
        <translation>带门 (GLU)</translation>
    </message>
    <message>
        <source>gradient noise scale</source>
        <translation>梯度噪声尺度</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>gradient norm by layer</source>
        <translation>逐层梯度范数</translation>
    </message>
    <message>
        <source>growing on both sides: powers, roots, logarithms and quotients</source>
        <translation>两侧均增长：幂、根、对数和商</translation>
    </message>
    <message>
        <source>half the curvature above 0</source>
        <translation>0 以上曲率的一半</translation>
    </message>
    <message>
        <source>half the distance of the plateaus</source>
        <translation>两平台距离的一半</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>height of the waves</source>
        <translation>波的高度</translation>
    </message>
    <message>
        <source>highest that was recorded</source>
        <translation>记录到的最高值</translation>
    </message>
    <message>
        <source>how far it is</source>
        <translation>其距离</translation>
    </message>
    <message>
        <source>how far the gate goes beyond 0 and 1; training starts at 0</source>
        <translation>门超出 0 和 1 的幅度；训练从 0 开始</translation>
    </message>
    <message>
        <source>how far the gate is open at 0</source>
        <translation>门在 0 处打开的程度</translation>
    </message>
    <message>
        <source>how far to the left it is reached</source>
        <translation>向左多远达到平台</translation>
    </message>
    <message>
        <source>how far to the left the dip is</source>
        <translation>凹陷位于左侧多远</translation>
    </message>
    <message>
        <source>how fast it is reached</source>
        <translation>达到的快慢</translation>
    </message>
    <message>
        <source>initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>its sharpness</source>
        <translation>其陡峭程度</translation>
    </message>
    <message>
        <source>its slope at 0 is infinite</source>
        <translation>它在 0 处的斜率为无穷</translation>
    </message>
    <message>
        <source>judged by</source>
        <translation>评判指标</translation>
    </message>
    <message>
        <source>keep the range</source>
        <translation>保持范围</translation>
    </message>
    <message>
        <source>largest eigenvalue of the Hessian of the mean loss over 256 training examples, drawn once, in all weights and biases, without dropout; after the update, at validations, with --record sharpness</source>
        <translation>平均损失对全部权重和偏置的 Hessian 矩阵的最大特征值，取自抽取一次的 256 个训练样本，不用 dropout；更新之后，在验证时，需 --record sharpness</translation>
    </message>
    <message>
        <source>largest gradient norm since the last record</source>
        <translation>自上次记录以来的最大梯度范数</translation>
    </message>
    <message>
        <source>largest of the gradient norms of all steps since the record before, before they are clipped</source>
        <translation>自上一条记录以来各步梯度范数的最大值，裁剪之前</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>learn parameters</source>
        <translation>学习参数</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>least squares on [-5, 5]: RMSE 0.0118</source>
        <translation>[-5, 5] 上的最小二乘：RMSE 0.0118</translation>
    </message>
    <message>
        <source>least squares on [-5, 5]: RMSE 0.0220</source>
        <translation>[-5, 5] 上的最小二乘：RMSE 0.0220</translation>
    </message>
    <message>
        <source>least squares on [-5, 5]: RMSE 0.0568; the identity on the right</source>
        <translation>[-5, 5] 上的最小二乘：RMSE 0.0568；右侧为恒等</translation>
    </message>
    <message>
        <source>least squares on [-5, 5]: RMSE 0.123; nearly the identity on the right</source>
        <translation>[-5, 5] 上的最小二乘：RMSE 0.123；右侧几乎为恒等</translation>
    </message>
    <message>
        <source>linear on the right, an exponential on the left</source>
        <translation>右侧线性，左侧指数</translation>
    </message>
    <message>
        <source>linear pieces, flat or nearly so on one side</source>
        <translation>分段线性，一侧平坦或几乎平坦</translation>
    </message>
    <message>
        <source>lines before the table</source>
        <translation>表格前的行数</translation>
    </message>
    <message>
        <source>lowest that was recorded</source>
        <translation>记录到的最低值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>mean of what the activations of a layer give, over the batch</source>
        <translation>一层激活输出在批次上的均值</translation>
    </message>
    <message>
        <source>mean over held-out examples, after the update: a random sample of them over the steps, all at the end</source>
        <translation>留出样本上的均值，更新之后：训练期间取随机样本，结束时取全部</translation>
    </message>
    <message>
        <source>mean over the batch of the step, before the update</source>
        <translation>该步批次上的均值，更新之前</translation>
    </message>
    <message>
        <source>mean over the classes of the share that is answered rightly</source>
        <translation>各类别答对比例的均值</translation>
    </message>
    <message>
        <source>mean over the examples that only judge at the end</source>
        <translation>只在最后用于评判的样本上的均值</translation>
    </message>
    <message>
        <source>memory of the device</source>
        <translation>设备内存</translation>
    </message>
    <message>
        <source>memory that the trainer holds on its device</source>
        <translation>训练器在其设备上占用的内存</translation>
    </message>
    <message>
        <source>modulus</source>
        <translation>模</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>near to the squared ReLU, bounded; no Laplace distribution in it</source>
        <translation>接近平方 ReLU，有界；与拉普拉斯分布无关</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>noisy values of a function on [-3, 3]</source>
        <translation>[-3, 3] 上函数的带噪声的值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>norm of what a step changed over the norm of the weights before it</source>
        <translation>一步的变化量的范数除以此前权重的范数</translation>
    </message>
    <message>
        <source>norm position</source>
        <translation>归一化位置</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>odd, 0 or nearly so around 0</source>
        <translation>奇函数，在 0 附近为 0 或几乎为 0</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>one over the width</source>
        <translation>宽度的倒数</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>oscillating, on the whole line or near 0</source>
        <translation>振荡，在整个实轴上或在 0 附近</translation>
    </message>
    <message>
        <source>parameter rate</source>
        <translation>参数学习率</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>每个通道</translation>
    </message>
    <message>
        <source>per layer</source>
        <translation>每层</translation>
    </message>
    <message>
        <source>per network</source>
        <translation>每个网络</translation>
    </message>
    <message>
        <source>periodic</source>
        <translation>周期类</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>power of the gate</source>
        <translation>门的幂次</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>record every</source>
        <translation>记录间隔</translation>
    </message>
    <message>
        <source>record too</source>
        <translation>另外记录</translation>
    </message>
    <message>
        <source>rectifier</source>
        <translation>整流类</translation>
    </message>
    <message>
        <source>reduce every</source>
        <translation>降低间隔</translation>
    </message>
    <message>
        <source>reduce to</source>
        <translation>降低倍数</translation>
    </message>
    <message>
        <source>reduction factor</source>
        <translation>缩减因子</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>residual connections</source>
        <translation>残差连接</translation>
    </message>
    <message>
        <source>row of units</source>
        <translation>单位行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>sLSTM (cell only)</source>
        <translation>sLSTM(仅单元)</translation>
    </message>
    <message>
        <source>saturating</source>
        <translation>饱和类</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>share of held-out examples that is answered rightly, after the update</source>
        <translation>留出样本中答对的比例，更新之后</translation>
    </message>
    <message>
        <source>share of the batch that is answered rightly, before the update</source>
        <translation>批次中答对的比例，更新之前</translation>
    </message>
    <message>
        <source>share of the networks that ended without finite losses and weights, or with a loss 100 times the first</source>
        <translation>结束时损失或权重不再有限，或损失达到最初 100 倍的网络所占比例</translation>
    </message>
    <message>
        <source>share of the test examples that is answered rightly</source>
        <translation>测试样本中答对的比例</translation>
    </message>
    <message>
        <source>share of the units (channels) whose activation does not vary by more than 1e-6 over 1,000 training examples, their positions and pixels, drawn once, or of gates (--gated) stays that near to 0; after the update, at validations</source>
        <translation>激活值在抽取一次的 1,000 个训练样本（及其位置和像素）上变化不超过 1e-6 的单元（通道）所占比例，或始终如此接近 0 的门 (--gated) 所占比例；更新之后，在验证时</translation>
    </message>
    <message>
        <source>share to test on</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <source>share to validate on</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>sharpness of the bend</source>
        <translation>弯曲的陡峭程度</translation>
    </message>
    <message>
        <source>sharpness of the bends at 0 and 1</source>
        <translation>0 和 1 处弯曲的陡峭程度</translation>
    </message>
    <message>
        <source>sharpness of the gate</source>
        <translation>门的陡峭程度</translation>
    </message>
    <message>
        <source>shift of the gate</source>
        <translation>门的平移</translation>
    </message>
    <message>
        <source>shrink</source>
        <translation>收缩类</translation>
    </message>
    <message>
        <source>size of the bend</source>
        <translation>弯曲的大小</translation>
    </message>
    <message>
        <source>size of the updates at the step; of each network where these have their own</source>
        <translation>该步更新的步长；各网络不同时逐网络给出</translation>
    </message>
    <message>
        <source>slope at 0</source>
        <translation>0 处的斜率</translation>
    </message>
    <message>
        <source>slope at 0 from the left</source>
        <translation>0 处的左侧斜率</translation>
    </message>
    <message>
        <source>slope below 0</source>
        <translation>0 以下的斜率</translation>
    </message>
    <message>
        <source>slope below 0, which training finds</source>
        <translation>0 以下的斜率，由训练求得</translation>
    </message>
    <message>
        <source>slope far out</source>
        <translation>远处的斜率</translation>
    </message>
    <message>
        <source>slope of the linear part</source>
        <translation>线性部分的斜率</translation>
    </message>
    <message>
        <source>slope on its left</source>
        <translation>其左侧的斜率</translation>
    </message>
    <message>
        <source>slope on its right</source>
        <translation>其右侧的斜率</translation>
    </message>
    <message>
        <source>slope on one side</source>
        <translation>一侧的斜率</translation>
    </message>
    <message>
        <source>slope on the left</source>
        <translation>左侧的斜率</translation>
    </message>
    <message>
        <source>slope on the other side</source>
        <translation>另一侧的斜率</translation>
    </message>
    <message>
        <source>slope that the first hinge adds</source>
        <translation>第一个折点增加的斜率</translation>
    </message>
    <message>
        <source>slope that the second hinge adds</source>
        <translation>第二个折点增加的斜率</translation>
    </message>
    <message>
        <source>smooth bends from flat to linear, without a dip</source>
        <translation>从平坦平滑地弯向线性，无凹陷</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus 类</translation>
    </message>
    <message>
        <source>split column</source>
        <translation>划分列</translation>
    </message>
    <message>
        <source>steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>steepness of the hump above 1</source>
        <translation>1 以上隆起的陡度</translation>
    </message>
    <message>
        <source>steepness of the hump below 0</source>
        <translation>0 以下隆起的陡度</translation>
    </message>
    <message>
        <source>steepness of the humps</source>
        <translation>隆起的陡度</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>steps per second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>test R²</source>
        <translation>测试 R²</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>test accuracy, or test loss</source>
        <translation>测试准确率，或测试损失</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>测试数据</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>text from a small grammar, character by character</source>
        <translation>由小型文法生成的文本，逐字符</translation>
    </message>
    <message>
        <source>the defaults are those of the thresholded ReLU</source>
        <translation>默认值为阈值 ReLU 的值</translation>
    </message>
    <message>
        <source>the defaults come near to ReLU</source>
        <translation>默认值接近 ReLU</translation>
    </message>
    <message>
        <source>the defaults give mean 0 and variance 1 for normal inputs</source>
        <translation>默认值使正态输入的均值为 0、方差为 1</translation>
    </message>
    <message>
        <source>the four quadrants of the plane, 2 classes</source>
        <translation>平面的四个象限，2 类</translation>
    </message>
    <message>
        <source>the greatest slope below 0 in training</source>
        <translation>训练中 0 以下的最大斜率</translation>
    </message>
    <message>
        <source>the last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>the least slope below 0 in training</source>
        <translation>训练中 0 以下的最小斜率</translation>
    </message>
    <message>
        <source>the left joint</source>
        <translation>左衔接点</translation>
    </message>
    <message>
        <source>the paper draws p1 and p2 at random and learns all three</source>
        <translation>论文随机抽取 p1 和 p2 并学习全部三个参数</translation>
    </message>
    <message>
        <source>the plateau below 0 is at -1/sqrt(alpha)</source>
        <translation>0 以下的平台位于 -1/sqrt(alpha)</translation>
    </message>
    <message>
        <source>the plateau on the right</source>
        <translation>右侧的平台</translation>
    </message>
    <message>
        <source>the plateaus are at 1/sqrt(alpha)</source>
        <translation>平台位于 1/sqrt(alpha)</translation>
    </message>
    <message>
        <source>the power, 1 for ReLU</source>
        <translation>幂次，ReLU 为 1</translation>
    </message>
    <message>
        <source>the right joint</source>
        <translation>右衔接点</translation>
    </message>
    <message>
        <source>the same over the parameters of a layer</source>
        <translation>同上，对一层的参数</translation>
    </message>
    <message>
        <source>the slope on the left is 1/c</source>
        <translation>左侧的斜率为 1/c</translation>
    </message>
    <message>
        <source>the step with the best validation loss</source>
        <translation>验证损失最佳的一步</translation>
    </message>
    <message>
        <source>the value at 0</source>
        <translation>0 处的值</translation>
    </message>
    <message>
        <source>the value below 0</source>
        <translation>0 以下的值</translation>
    </message>
    <message>
        <source>the width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>their frequency</source>
        <translation>其频率</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>transformer</source>
        <translation>transformer</translation>
    </message>
    <message>
        <source>tune</source>
        <translation>调优</translation>
    </message>
    <message>
        <source>tuning sample</source>
        <translation>调优抽样</translation>
    </message>
    <message>
        <source>tuning seeds</source>
        <translation>调优种子</translation>
    </message>
    <message>
        <source>two interleaved half circles in the plane, 2 classes</source>
        <translation>平面上两个交错的半圆，2 类</translation>
    </message>
    <message>
        <source>two interleaved spirals in the plane, 2 classes</source>
        <translation>平面上两条交错的螺线，2 类</translation>
    </message>
    <message>
        <source>unbounded</source>
        <translation>无界类</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>update ratio by layer</source>
        <translation>逐层更新比</translation>
    </message>
    <message>
        <source>updates of all networks together</source>
        <translation>全部网络合计的更新数</translation>
    </message>
    <message>
        <source>val.</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>validate on at most</source>
        <translation>最多验证样本</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>验证 R²</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>variance of what the activations of a layer give, over the batch</source>
        <translation>一层激活输出在批次上的方差</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>weight of the tanh</source>
        <translation>tanh 的权重</translation>
    </message>
    <message>
        <source>what counts</source>
        <translation>以何为准</translation>
    </message>
    <message>
        <source>what is nearer to 0 becomes 0</source>
        <translation>比它更接近 0 的变为 0</translation>
    </message>
    <message>
        <source>what takes its place elsewhere</source>
        <translation>其余处取代它的值</translation>
    </message>
    <message>
        <source>what the target looks like</source>
        <translation>由目标的样子决定</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>其位置</translation>
    </message>
    <message>
        <source>where it is 1/2</source>
        <translation>取 1/2 的位置</translation>
    </message>
    <message>
        <source>where it is cut off</source>
        <translation>截断的位置</translation>
    </message>
    <message>
        <source>where the gate of the hump above 1 is half open, seen from the joint</source>
        <translation>1 以上隆起的门半开之处，从衔接点算起</translation>
    </message>
    <message>
        <source>where the gate of the hump below 0 is half open, seen from the joint</source>
        <translation>0 以下隆起的门半开之处，从衔接点算起</translation>
    </message>
    <message>
        <source>where the gate of the humps is half open, seen from the joint</source>
        <translation>隆起的门半开之处，从衔接点算起</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>width of the step</source>
        <translation>台阶的宽度</translation>
    </message>
    <message>
        <source>x times a gate that opens to the right</source>
        <translation>x 乘以向右打开的门</translation>
    </message>
    <message>
        <source>zorro</source>
        <translation>zorro 族</translation>
    </message>
    <message>
        <source>zorro-train there, or the path to it</source>
        <translation>那里的 zorro-train，或其路径</translation>
    </message>
    <message>
        <source>|∇|</source>
        <translation>|∇|</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Drop values also where none is better yet than answering without looking</source>
        <translation>即使还没有值胜过不看输入的回答，也照样淘汰</translation>
    </message>
    <message>
        <source>keep the budget</source>
        <translation>遵守预算</translation>
    </message>
    <message>
        <source>CPU cores of each task, as 4; empty: what the script says</source>
        <translation>每个任务的 CPU 核心数，如 4；空：按脚本所写</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs of each task, as 1 or a100:1; empty: what the script says</source>
        <translation>每个任务的 GPU，如 1 或 a100:1；空：按脚本所写</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory of each task, as 8G; empty: what the script says</source>
        <translation>每个任务的内存，如 8G；空：按脚本所写</translation>
    </message>
    <message>
        <source>The longest that a task may take, as 2:00:00; empty: what the script says</source>
        <translation>任务最长可用的时间，如 2:00:00；空：按脚本所写</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>TextSizeMenu</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The size changes when ZorroLab starts the next time</source>
        <translation>文字大小将在下次启动 ZorroLab 时改变</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度，浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度，深色</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Length in</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>Count updates, or passes over the training examples</source>
        <translation>计更新数，或遍历训练样本的次数</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>More about the tuning</source>
        <translation>更多调优选项</translation>
    </message>
    <message>
        <source>What is tuned, over which values, and by how much</source>
        <translation>调优什么、试哪些值、花多少</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>More about the data</source>
        <translation>更多数据选项</translation>
    </message>
    <message>
        <source>How many examples, noise, and how they are split</source>
        <translation>样本数、噪声与划分方式</translation>
    </message>
    <message>
        <source>More about the network</source>
        <translation>更多网络选项</translation>
    </message>
    <message>
        <source>Pooling, dropout, learned activations</source>
        <translation>池化、dropout、可学习的激活</translation>
    </message>
    <message>
        <source>OPTIMISER</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>More about the updates</source>
        <translation>更多更新选项</translation>
    </message>
    <message>
        <source>Momentum, decay, clipping</source>
        <translation>动量、衰减、裁剪</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Networks of each activation, with weights and order of data of their own</source>
        <translation>每个激活函数的网络数，各有自己的权重和数据顺序</translation>
    </message>
    <message>
        <source>Splits of the data</source>
        <translation>数据划分</translation>
    </message>
    <message>
        <source>All of them are trained on so many splits into parts, or so many made data sets</source>
        <translation>全部网络在这么多种数据划分或生成的数据集上训练</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>评判方式</translation>
    </message>
    <message>
        <source>The figure by which they are judged, the step that counts, the baseline</source>
        <translation>评判的指标、所取的步、基线</translation>
    </message>
    <message>
        <source>Records and precision</source>
        <translation>记录与精度</translation>
    </message>
    <message>
        <source>How often is recorded, validated and saved; number format</source>
        <translation>记录、验证和保存的频率；数值格式</translation>
    </message>
</context>
<context>
    <name>TrainPresets</name>
    <message>
        <source>Spirals in 20 seconds</source>
        <translation>20 秒螺线</translation>
    </message>
    <message>
        <source>Digits CNN</source>
        <translation>数字 CNN</translation>
    </message>
    <message>
        <source>Modular addition</source>
        <translation>模加法</translation>
    </message>
    <message>
        <source>Deep network without normalisation</source>
        <translation>无归一化的深层网络</translation>
    </message>
    <message>
        <source>LSTM with Zorro gates</source>
        <translation>带 Zorro 门的 LSTM</translation>
    </message>
    <message>
        <source>The paper&apos;s claims: %1, depth %2, without normalisation</source>
        <translation>论文的论断：%1，深度 %2，无归一化</translation>
    </message>
</context>
<context>
    <name>UsageFeet</name>
    <message>
        <source>Pre-activations of %1 in %2, %3, %4 values</source>
        <translation>%1 在 %2 中的预激活值，%3，%4 个值</translation>
    </message>
    <message>
        <source>Pre-activations of %1 in %2</source>
        <translation>%1 在 %2 中的预激活值</translation>
    </message>
    <message>
        <source>its only layer</source>
        <translation>其唯一的层</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>1 network</source>
        <translation>1 个网络</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Pre-activations not drawn: %1 trained %2</source>
        <translation>未绘制预激活值：%1 训练了 %2</translation>
    </message>
    <message>
        <source>pre-activations in %1, %2</source>
        <translation>%1 的预激活值，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 per unit of x</source>
        <translation>每单位 x %1</translation>
    </message>
    <message>
        <source>share of pre-activations per unit of x</source>
        <translation>每单位 x 的预激活值比例</translation>
    </message>
</context>
<context>
    <name>UsageRows</name>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>values counted</source>
        <translation>计入的值</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>at step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>beyond the plots</source>
        <translation>超出图外</translation>
    </message>
    <message>
        <source>linear, %1</source>
        <translation>线性，%1</translation>
    </message>
    <message>
        <source>saturated, |f′| &lt; %1</source>
        <translation>饱和，|f′| &lt; %1</translation>
    </message>
    <message>
        <source>without slope</source>
        <translation>无斜率</translation>
    </message>
    <message>
        <source>Its parameters were trained on from these values.</source>
        <translation>其参数曾从这些值继续训练。</translation>
    </message>
    <message>
        <source>%1 of the values lie in the outermost intervals, which hold all beyond %2.</source>
        <translation>%1 的值位于最外侧的区间，其中含 %2 以外的全部值。</translation>
    </message>
</context>
<context>
    <name>zorro::CheatSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>zorro::FileActions</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Start over with the default scene</source>
        <translation>从默认场景重新开始</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the session to another file</source>
        <translation>将会话保存到另一个文件</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>No session was saved yet</source>
        <translation>尚未保存过会话</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清除这些记录</translation>
    </message>
</context>
<context>
    <name>zorro::MainWindow</name>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1(另有 %2 个)</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About ZorroLab</source>
        <translation>关于 ZorroLab</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>%1 is here now</source>
        <translation>%1 已在此处</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>%1[*] – ZorroLab</source>
        <translation>%1[*] – ZorroLab</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>ZorroLab %1</source>
        <translation>ZorroLab %1</translation>
    </message>
    <message>
        <source>A laboratory for activation functions. Free software under the GNU General Public License, version 3 or later. Built with Qt %1 and QCustomPlot.</source>
        <translation>激活函数实验室。自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。使用 Qt %1 和 QCustomPlot 构建。</translation>
    </message>
    <message>
        <source>a session that was never saved</source>
        <translation>从未保存的会话</translation>
    </message>
    <message>
        <source>Unsaved work of %1 on %2 was kept when the program ended unexpectedly.</source>
        <translation>程序意外结束，已保留 %2 的未保存内容（%1）。</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard the unsaved work</source>
        <translation>放弃未保存的内容</translation>
    </message>
    <message>
        <source>Discard unsaved work</source>
        <translation>放弃未保存的内容</translation>
    </message>
    <message>
        <source>Discarded the unsaved work</source>
        <translation>已放弃未保存的内容</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>zorro::ModeBar</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Lessons, keyboard shortcuts</source>
        <translation>课程、键盘快捷键</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>zorro::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>更多可执行的操作</translation>
    </message>
</context>
<context>
    <name>zorro::ShowMode</name>
    <message>
        <source>Show mode</source>
        <translation>演示模式</translation>
    </message>
    <message>
        <source>A lesson over the whole window, in large type; Escape leaves</source>
        <translation>以大字号在整个窗口中显示课程；按 Escape 退出</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>zorro::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>zorro::TopBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Session menu</source>
        <translation>会话菜单</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Session menu: this session has no file yet</source>
        <translation>会话菜单：此会话尚无文件</translation>
    </message>
    <message>
        <source>Session menu: %1</source>
        <translation>会话菜单：%1</translation>
    </message>
</context>
<context>
    <name>zorro::WindowFrame</name>
    <message>
        <source>Left panel</source>
        <translation>左侧面板</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>zorro::ui::AccuracySection</name>
    <message>
        <source>Where the range begins</source>
        <translation>范围的起点</translation>
    </message>
    <message>
        <source>Where the range ends</source>
        <translation>范围的终点</translation>
    </message>
    <message>
        <source>clamp</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>straight on</source>
        <translation>直线延伸</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>Outside the range: the value at its end, the straight line on from there, or what the function tends to</source>
        <translation>范围之外：取端点的值、从端点直线延伸，或取函数的极限</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>What is made small: the distance, or the distance as a share of the value</source>
        <translation>要使之变小的量：距离，或距离占函数值的比例</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>normal N(0, σ²)</source>
        <translation>正态 N(0, σ²)</translation>
    </message>
    <message>
        <source>density…</source>
        <translation>密度…</translation>
    </message>
    <message>
        <source>Where errors count most: everywhere alike, or as often as x comes by. The errors that are shown are not weighted.</source>
        <translation>误差在何处最要紧：处处相同，或按 x 出现的频率。显示的误差未加权。</translation>
    </message>
    <message>
        <source>σ, or the formula of the density</source>
        <translation>σ，或密度的公式</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>The numbers that the chip has: coefficients are rounded to them and searched anew</source>
        <translation>芯片具有的数：系数舍入到这些数并重新搜索</translation>
    </message>
    <message>
        <source>Fixed point QI.F: a sign, I bits before the point, F behind it</source>
        <translation>定点 QI.F:1 位符号，小数点前 I 位，小数点后 F 位</translation>
    </message>
    <message>
        <source>WHERE, AND WHAT COUNTS</source>
        <translation>范围与侧重</translation>
    </message>
    <message>
        <source>x from, to</source>
        <translation>x 从、到</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>范围外</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>The lower end must be below the upper one.</source>
        <translation>下端必须小于上端。</translation>
    </message>
    <message>
        <source>Change the range</source>
        <translation>更改范围</translation>
    </message>
    <message>
        <source>Change what is outside</source>
        <translation>更改范围外</translation>
    </message>
    <message>
        <source>Change the error</source>
        <translation>更改误差</translation>
    </message>
    <message>
        <source>Change the weights</source>
        <translation>更改权重</translation>
    </message>
    <message>
        <source>Change the numbers</source>
        <translation>更改数值格式</translation>
    </message>
</context>
<context>
    <name>zorro::ui::AllRunsModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Click to hide or show these runs</source>
        <translation>点击以隐藏或显示这些运行</translation>
    </message>
    <message>
        <source>%1: click to sort</source>
        <translation>%1：点击排序</translation>
    </message>
</context>
<context>
    <name>zorro::ui::AllRunsView</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>zorro::ui::AnimationDialog</name>
    <message>
        <source>Animate a parameter</source>
        <translation>参数动画</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>To and fro until stopped</source>
        <translation>往复播放直至停止</translation>
    </message>
    <message>
        <source>Start or stop; the whole run is one undo step</source>
        <translation>开始或停止；整个过程为一个撤销步骤</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>变化的参数</translation>
    </message>
    <message>
        <source>The value it starts at</source>
        <translation>起始值</translation>
    </message>
    <message>
        <source>The value it ends at</source>
        <translation>结束值</translation>
    </message>
    <message>
        <source>How long it takes from one end to the other, 0.1 to 60 s</source>
        <translation>从一端到另一端所需时间，0.1 至 60 秒</translation>
    </message>
    <message>
        <source>Turn round at the ends</source>
        <translation>到端点时折返</translation>
    </message>
    <message>
        <source>Animate %1</source>
        <translation>%1 动画</translation>
    </message>
    <message>
        <source>%1 is locked; unlock it first.</source>
        <translation>%1 已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>zorro::ui::Autosave</name>
    <message>
        <source>Unsaved work is not protected: the folder %1 cannot be written to.</source>
        <translation>未保存的内容没有保护：文件夹 %1 不可写。</translation>
    </message>
    <message>
        <source>Unsaved work is not protected: %1.</source>
        <translation>未保存的内容没有保护：%1。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::BoundaryPicture</name>
    <message>
        <source>Decision boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Not recorded: there is a picture where examples are points of the plane or of a line, the network has not diverged, and the run has at most 1,000 networks and is not of an earlier version.</source>
        <translation>未记录：只有当样本为平面或直线上的点、网络没有发散、运行至多有 1,000 个网络、且不是早期版本所作时才有图。</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source> · %1 of %2 examples</source>
        <translation> · %2 个样本中的 %1 个</translation>
    </message>
    <message>
        <source> · %1 examples</source>
        <translation> · %1 个样本</translation>
    </message>
    <message>
        <source> · class </source>
        <translation> · 类别</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>x = %1: the network says %2</source>
        <translation>x = %1：网络给出 %2</translation>
    </message>
    <message>
        <source>(%1, %2): class %3 with a probability of %4 %</source>
        <translation>(%1, %2)：类别 %3，概率 %4 %</translation>
    </message>
</context>
<context>
    <name>zorro::ui::Chart</name>
    <message>
        <source>%1; thin: %2</source>
        <translation>%1；细线：%2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ChartBoard</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show it alone, or all again</source>
        <translation>单独显示，或重新显示全部</translation>
    </message>
    <message>
        <source>Show its layers</source>
        <translation>显示其各层</translation>
    </message>
    <message>
        <source>Show where it lives, in Explore</source>
        <translation>在“探索”中显示其所在</translation>
    </message>
    <message>
        <source>drag pans, wheel zooms, double click shows all</source>
        <translation>拖动平移，滚轮缩放，双击显示全部</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ChartLegend</name>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>geometric mean</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>%1 and quartiles</source>
        <translation>%1与四分位数</translation>
    </message>
    <message>
        <source>%1 ×/÷ standard deviation</source>
        <translation>%1 ×/÷ 标准差</translation>
    </message>
    <message>
        <source>%1 ± standard deviation</source>
        <translation>%1 ± 标准差</translation>
    </message>
    <message>
        <source>%1 ×/÷ standard error</source>
        <translation>%1 ×/÷ 标准误</translation>
    </message>
    <message>
        <source>%1 ± standard error</source>
        <translation>%1 ± 标准误</translation>
    </message>
    <message>
        <source>%1, lowest to highest</source>
        <translation>%1，最低至最高</translation>
    </message>
    <message>
        <source>log axes: %1; linear axes: %2</source>
        <translation>对数轴：%1；线性轴：%2</translation>
    </message>
    <message>
        <source>, N = %1</source>
        <translation>，N = %1</translation>
    </message>
    <message>
        <source>faint: every seed</source>
        <translation>浅色：每个种子</translation>
    </message>
    <message>
        <source>one seed each</source>
        <translation>各一个种子</translation>
    </message>
    <message>
        <source>thin: training</source>
        <translation>细线：训练</translation>
    </message>
    <message>
        <source>smoothed over at most %1 records; faint: as recorded</source>
        <translation>按至多 %1 条记录平滑；浅色：原始记录</translation>
    </message>
    <message>
        <source>outliers ignored</source>
        <translation>已忽略离群值</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 diverged</source>
        <translation>%1 · %3 个中有 %2 个发散</translation>
    </message>
    <message>
        <source>Click: hide or show. Double click: this one alone. Ctrl + click: its layers. Right click: more</source>
        <translation>单击：隐藏或显示。双击：仅此一个。Ctrl + 单击：其各层。右击：更多</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ChartTools</name>
    <message>
        <source>Moving average over the records, of the logarithms on a logarithmic axis; what was recorded stays behind it</source>
        <translation>对记录作移动平均，对数轴上对其对数作平均；原始记录仍在其后</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>What runs along the x axis</source>
        <translation>x 轴上的量</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic x axis; a chart&apos;s own corner word is its y axis</source>
        <translation>x 轴取对数；各图角上的字为其 y 轴</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>四分位数</translation>
    </message>
    <message>
        <source>± std</source>
        <translation>± 标准差</translation>
    </message>
    <message>
        <source>± error</source>
        <translation>± 标准误</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>How far the seeds lie apart. Usual: mean ± standard deviation on a linear axis, median and quartiles on a logarithmic one, where ± std and ± error are of the logarithms; range: lowest to highest</source>
        <translation>各种子相距多远。常用：线性轴上为均值 ± 标准差，对数轴上为中位数和四分位数，此时 ± 标准差和 ± 标准误取对数；范围：最低至最高</translation>
    </message>
    <message>
        <source>band</source>
        <translation>带</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>使最新的记录保持可见</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Which charts are shown, and single seeds</source>
        <translation>显示哪些图，以及单个种子</translation>
    </message>
    <message>
        <source>Training beside validation, thin</source>
        <translation>在验证旁以细线显示训练</translation>
    </message>
    <message>
        <source>Every seed, faint</source>
        <translation>以浅色显示每个种子</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>忽略离群值</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ChoicesPanel</name>
    <message>
        <source>Runs and how they are compared</source>
        <translation>运行及其比较方式</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Filter: words, steps&gt;1000</source>
        <translation>筛选：词、steps&gt;1000</translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation>运行筛选</translation>
    </message>
    <message>
        <source>Words that must occur, and conditions such as learning_rate=0.01, data!=spirals, steps&gt;=1000, activation=gelu, tag=good, validation_loss&lt;0.1; -word leaves out</source>
        <translation>必须出现的词，以及条件，如 learning_rate=0.01、data!=spirals、steps&gt;=1000、activation=gelu、tag=good、validation_loss&lt;0.1；-词 表示排除</translation>
    </message>
    <message>
        <source>Put the runs that agree in this under one heading</source>
        <translation>把在此项上相同的运行归在同一标题下</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>FOLDERS</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>COMPARED</source>
        <translation>比较中</translation>
    </message>
    <message>
        <source>What gives a line its hue; lines of the same hue differ in their dashes</source>
        <translation>决定线条色相的字段；同色相的线以虚线样式区分</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>minus the baseline</source>
        <translation>减基线</translation>
    </message>
    <message>
        <source>over the baseline</source>
        <translation>除以基线</translation>
    </message>
    <message>
        <source>What the charts show; click the ring behind a name to make it the baseline</source>
        <translation>图表显示的内容；点击名称后的圆环将其设为基线</translation>
    </message>
    <message>
        <source>Charts show</source>
        <translation>图表显示</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2 次运行中的 %1 次</translation>
    </message>
    <message>
        <source>, %1 archived</source>
        <translation>，已归档 %1 次</translation>
    </message>
    <message>
        <source>
%1 of %2 compared are not in the table now</source>
        <translation>
所比较的 %2 次中有 %1 次目前不在表中</translation>
    </message>
    <message>
        <source> · looking…</source>
        <translation> · 查找中…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Show the runs of this folder no more; nothing is deleted</source>
        <translation>不再显示此文件夹的运行；不删除任何内容</translation>
    </message>
    <message>
        <source>Show the runs of %1 no more</source>
        <translation>不再显示 %1 的运行</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Select runs in the table to compare them; Ctrl or Shift selects several.</source>
        <translation>在表中选择要比较的运行；按住 Ctrl 或 Shift 可选多个。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CodeDialog</name>
    <message>
        <source>A model of %1 bytes, which people cannot read: save it in a file.

Its input is x, its output y, of one shape and in single precision; the parameters are initialisers.</source>
        <translation>%1 字节的模型，人无法直接阅读：请保存到文件。

其输入为 x，输出为 y，形状相同，单精度；参数为 initializer。</translation>
    </message>
    <message>
        <source>Code of %1</source>
        <translation>%1 的代码</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The framework or language of the code</source>
        <translation>代码的框架或语言</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the code to the clipboard</source>
        <translation>将代码复制到剪贴板</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the code in a file</source>
        <translation>将代码保存到文件</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CompareActions</name>
    <message>
        <source>Selected runs</source>
        <translation>所选运行</translation>
    </message>
    <message>
        <source>Show in Train</source>
        <translation>在“训练”中显示</translation>
    </message>
    <message>
        <source>Show this run in the Train room</source>
        <translation>在“训练”房间中显示此运行</translation>
    </message>
    <message>
        <source>Show for a lecture</source>
        <translation>用于讲课</translation>
    </message>
    <message>
        <source>Show this run over the whole window in large type: gradients, dead units and losses of each activation side by side, with a verdict</source>
        <translation>在整个窗口以大字号显示此运行：并列各激活函数的梯度、失活单元和损失，并给出结论</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Give the run another name; its folder keeps its own</source>
        <translation>给运行换名；其文件夹名不变</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Words to find these runs by</source>
        <translation>用于查找这些运行的词</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Write down what this run showed</source>
        <translation>写下此运行说明了什么</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Put these runs away: they are hidden unless the archived are shown</source>
        <translation>收起这些运行：除非显示已归档的，否则隐藏</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Delete these runs; undo and zorro runs restore bring them back</source>
        <translation>删除这些运行；撤销或 zorro runs restore 可恢复</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s path</source>
        <translation>复制文件夹路径</translation>
    </message>
    <message>
        <source>Copy the paths of these runs, one a line</source>
        <translation>复制这些运行的路径，每行一个</translation>
    </message>
    <message>
        <source>Select all that are shown</source>
        <translation>全选所示</translation>
    </message>
    <message>
        <source>Compare every run that the filter lets through</source>
        <translation>比较筛选后的全部运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Type what the runs must have</source>
        <translation>输入运行须具备的条件</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Show the runs of another folder as well</source>
        <translation>同时显示另一文件夹的运行</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look at the folders now; they are also looked at every few seconds</source>
        <translation>立即查看文件夹；平时每隔几秒也会查看</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档</translation>
    </message>
    <message>
        <source>Show the runs that were put away as well</source>
        <translation>同时显示收起的运行</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Join repetitions</source>
        <translation>合并重复</translation>
    </message>
    <message>
        <source>Runs that differ only in their seeds are one line with all their seeds</source>
        <translation>仅种子不同的运行合为一条线，含其全部种子</translation>
    </message>
    <message>
        <source>Next baseline</source>
        <translation>下一个基线</translation>
    </message>
    <message>
        <source>Compare with the next group, and after the last one with none</source>
        <translation>与下一组比较，最后一组之后为不设基线</translation>
    </message>
    <message>
        <source>Show everything that was recorded, and follow what comes</source>
        <translation>显示全部记录，并跟随新记录</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消归档</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CompareExports</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>A report, the table of runs, and what is shown as a figure</source>
        <translation>报告、运行表格，或将所示内容制成图</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>报告 (HTML)…</translation>
    </message>
    <message>
        <source>Report (PDF)…</source>
        <translation>报告 (PDF)…</translation>
    </message>
    <message>
        <source>Table of runs (CSV)…</source>
        <translation>运行表格 (CSV)…</translation>
    </message>
    <message>
        <source>Visible range of the charts (CSV)…</source>
        <translation>图表的可见范围 (CSV)…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Table of activations and problems</source>
        <translation>激活函数与问题的表格</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CompareModel</name>
    <message>
        <source>The first %1 of %2 selected runs are compared</source>
        <translation>比较所选 %2 次运行中的前 %1 次</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CompareRoom</name>
    <message>
        <source>No run is shown. Train some in the Train room or with &apos;zorro train&apos;,
or drop a folder of runs here.</source>
        <translation>没有可显示的运行。请在“训练”房间或用 &apos;zorro train&apos; 训练，
或把运行的文件夹拖放到这里。</translation>
    </message>
    <message>
        <source>Select runs in the table to see what they recorded.</source>
        <translation>在表中选择运行以查看其记录。</translation>
    </message>
    <message>
        <source>Copied the paths of %1</source>
        <translation>已复制 %1 的路径</translation>
    </message>
    <message>
        <source>Looking for runs that trained %1…</source>
        <translation>正在查找训练了 %1 的运行…</translation>
    </message>
    <message>
        <source>No run in the table has trained %1</source>
        <translation>表中没有运行训练过 %1</translation>
    </message>
    <message>
        <source>%1 that trained %2: selected</source>
        <translation>训练了 %2 的 %1：已选中</translation>
    </message>
    <message>
        <source>minus the mean of %1</source>
        <translation>减去 %1 的均值</translation>
    </message>
    <message>
        <source>over the mean of %1</source>
        <translation>除以 %1 的均值</translation>
    </message>
    <message>
        <source>the first %1 of %2 runs</source>
        <translation>%2 次运行中的前 %1 次</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>常用列</translation>
    </message>
    <message>
        <source>Add a folder of runs</source>
        <translation>添加运行文件夹</translation>
    </message>
    <message>
        <source>Table of runs</source>
        <translation>运行表格</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>比较运行</translation>
    </message>
    <message>
        <source>select them with Ctrl or Shift</source>
        <translation>用 Ctrl 或 Shift 选择</translation>
    </message>
    <message>
        <source>Show a run in Train</source>
        <translation>在“训练”中显示运行</translation>
    </message>
    <message>
        <source>double click, or Enter</source>
        <translation>双击，或按 Enter</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>click a column&apos;s title</source>
        <translation>点击列标题</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>right click a column&apos;s title</source>
        <translation>右击列标题</translation>
    </message>
    <message>
        <source>Hide or show a group</source>
        <translation>隐藏或显示一组</translation>
    </message>
    <message>
        <source>Add a folder of runs, or one run</source>
        <translation>添加运行文件夹或单次运行</translation>
    </message>
    <message>
        <source>drop it on the table</source>
        <translation>拖放到表格上</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>筛选线条</translation>
    </message>
    <message>
        <source>drag along a parallel axis; click it to stop</source>
        <translation>沿平行轴拖动；点击该轴取消</translation>
    </message>
    <message>
        <source>Move a parallel axis</source>
        <translation>移动平行轴</translation>
    </message>
    <message>
        <source>drag its name</source>
        <translation>拖动其名称</translation>
    </message>
    <message>
        <source>Save a figure or its tables</source>
        <translation>保存图或其表格</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右击</translation>
    </message>
    <message>
        <source>%1 recorded no pre-activations</source>
        <translation>%1 没有记录预激活值</translation>
    </message>
    <message>
        <source>%1 is no function that is known here</source>
        <translation>%1 不是此处已知的函数</translation>
    </message>
    <message>
        <source>Show where it lives, in Explore</source>
        <translation>在“探索”中显示其所在</translation>
    </message>
    <message>
        <source>The table has no run of the study %1</source>
        <translation>表中没有研究 %1 的运行</translation>
    </message>
    <message>
        <source>%1 of the study %2: selected</source>
        <translation>研究 %2 的 %1：已选中</translation>
    </message>
    <message>
        <source>Compare the whole study</source>
        <translation>比较整个研究</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Sort by the column of the cursor</source>
        <translation>按光标所在列排序</translation>
    </message>
    <message>
        <source>Shift + Enter</source>
        <translation>Shift + 回车</translation>
    </message>
    <message>
        <source>Choose columns, with the keyboard</source>
        <translation>用键盘选择列</translation>
    </message>
    <message>
        <source>Alt + Enter</source>
        <translation>Alt + 回车</translation>
    </message>
    <message>
        <source>click its heading, or Enter</source>
        <translation>单击其标题，或按回车</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ComparedList</name>
    <message>
        <source>The baseline that the others are compared with</source>
        <translation>其他各组与之比较的基线</translation>
    </message>
    <message>
        <source>Make this the baseline that the others are compared with</source>
        <translation>将此设为其他各组与之比较的基线</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ComparisonCheck</name>
    <message>
        <source>for %1 networks of %2 parameters and %3 steps</source>
        <translation>%1 个网络，各 %2 个参数、%3 步</translation>
    </message>
    <message>
        <source>About %1 and %2 %3</source>
        <translation>约 %1 和 %2，%3</translation>
    </message>
    <message>
        <source>About %1 %2</source>
        <translation>约 %1，%2</translation>
    </message>
    <message>
        <source>%1, tuning included</source>
        <translation>%1，含调优</translation>
    </message>
    <message>
        <source>Tuned first: %1</source>
        <translation>先调优：%1</translation>
    </message>
    <message>
        <source>There is no activation to train: add one above</source>
        <translation>没有可训练的激活函数：请在上方添加</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ContourDialog</name>
    <message>
        <source>Joint confidence of two parameters</source>
        <translation>两个参数的联合置信区域</translation>
    </message>
    <message>
        <source>Parameter to the right</source>
        <translation>横向参数</translation>
    </message>
    <message>
        <source>Parameter upward</source>
        <translation>纵向参数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose two different parameters.</source>
        <translation>请选择两个不同的参数。</translation>
    </message>
    <message>
        <source>Searching along the grid…</source>
        <translation>正在沿网格搜索…</translation>
    </message>
    <message>
        <source>Dark to light: 68.3 %, 95 % and 99 % joint confidence; the others are sought anew at every point. The ring is the fit.</source>
        <translation>由深到浅：68.3 %、95 % 和 99 % 联合置信度；其余参数在每点重新求取。圆环为拟合值。</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4, %5 from %6 to %7</source>
        <translation>%1：%2 从 %3 到 %4，%5 从 %6 到 %7</translation>
    </message>
    <message>
        <source>68.3 %</source>
        <translation>68.3 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CurveCard</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What can be done with this curve</source>
        <translation>可对此曲线执行的操作</translation>
    </message>
    <message>
        <source>Menu of the curve</source>
        <translation>曲线菜单</translation>
    </message>
    <message>
        <source>Name of the curve</source>
        <translation>曲线名称</translation>
    </message>
    <message>
        <source>the function&apos;s name</source>
        <translation>函数的名称</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1，已隐藏</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Shape of %1</source>
        <translation>%1 的形状</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CurveChips</name>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>将 %1 移出对比</translation>
    </message>
    <message>
        <source>Take out of the comparison</source>
        <translation>移出对比</translation>
    </message>
    <message>
        <source>ACTIVATIONS</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Add an activation</source>
        <translation>添加激活函数</translation>
    </message>
    <message>
        <source>%1 is a gate of the comparison already</source>
        <translation>%1 已是对比中的门</translation>
    </message>
    <message>
        <source>A comparison has at most %1 gates</source>
        <translation>一个对比至多有 %1 个门</translation>
    </message>
    <message>
        <source>Add a gate</source>
        <translation>添加门</translation>
    </message>
    <message>
        <source>Add a gate (LSTM, sLSTM)</source>
        <translation>添加门（LSTM、sLSTM）</translation>
    </message>
    <message>
        <source>gate %1</source>
        <translation>门 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CurveList</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>CURVES</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Define…</source>
        <translation>定义…</translation>
    </message>
    <message>
        <source>Define a function</source>
        <translation>定义函数</translation>
    </message>
    <message>
        <source>+ Add a curve: name or formula</source>
        <translation>+ 添加曲线：名称或公式</translation>
    </message>
    <message>
        <source>Add a curve</source>
        <translation>添加曲线</translation>
    </message>
    <message>
        <source>A name like gelu, a SPEC like sigmoid-zorro:a=4,b=2, or a formula like x*tanh(c*x); a family like periodic or a property like bounded, odd, not-monotone or year&gt;=2020 finds functions</source>
        <translation>可输入名称如 gelu、SPEC 如 sigmoid-zorro:a=4,b=2 或公式如 x*tanh(c*x)；输入族名如 periodic 或性质如 bounded、odd、not-monotone、year&gt;=2020 可查找函数</translation>
    </message>
</context>
<context>
    <name>zorro::ui::CurvesCard</name>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>1 activation</source>
        <translation>1 个激活函数</translation>
    </message>
    <message>
        <source>%1 activations</source>
        <translation>%1 个激活函数</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
</context>
<context>
    <name>zorro::ui::DataCard</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1, read when it is trained</source>
        <translation>%1，训练时读取</translation>
    </message>
</context>
<context>
    <name>zorro::ui::DataDialog</name>
    <message>
        <source>decimal comma</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>first row has names</source>
        <translation>首行为列名</translation>
    </message>
    <message>
        <source>row of units</source>
        <translation>单位行</translation>
    </message>
    <message>
        <source>Data from %1</source>
        <translation>来自 %1 的数据</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation>使用这些点</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>What stands between the columns</source>
        <translation>各列之间的分隔</translation>
    </message>
    <message>
        <source>Numbers are written 0,5 instead of 0.5</source>
        <translation>数字写作 0,5 而非 0.5</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>列分隔符</translation>
    </message>
    <message>
        <source>Lines before the table</source>
        <translation>表格前的行数</translation>
    </message>
    <message>
        <source>Lines of the file before the table, whatever they hold</source>
        <translation>文件中表格之前的行数，无论内容</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>首行为各列命名</translation>
    </message>
    <message>
        <source>Below the names stands a row of units</source>
        <translation>列名下方有一行单位</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>lines before the table</source>
        <translation>表格前的行数</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>σ of y</source>
        <translation>y 的 σ</translation>
    </message>
    <message>
        <source>σ of x</source>
        <translation>x 的 σ</translation>
    </message>
    <message>
        <source>Column of %1</source>
        <translation>%1 所在列</translation>
    </message>
    <message>
        <source>Column that holds %1</source>
        <translation>存放 %1 的列</translation>
    </message>
    <message>
        <source>y=log(y); sigma=0.05*y</source>
        <translation>y=log(y); sigma=0.05*y</translation>
    </message>
    <message>
        <source>Computed columns</source>
        <translation>计算列</translation>
    </message>
    <message>
        <source>Columns that are computed from others, NAME=FORMULA, parted by semicolons; one that is called x, y or sigma is that</source>
        <translation>由其他列计算的列，写作 名称=公式，以分号分隔；名为 x、y 或 sigma 的列即作其用</translation>
    </message>
    <message>
        <source>none: y is of x alone</source>
        <translation>无：y 仅取决于 x</translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation>自变量</translation>
    </message>
    <message>
        <source>Columns that a formula of several variables has instead of x, parted by commas</source>
        <translation>多变量公式用来代替 x 的列，以逗号分隔</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
</context>
<context>
    <name>zorro::ui::DefineDialog</name>
    <message>
        <source>Functions of your own</source>
        <translation>自定义函数</translation>
    </message>
    <message>
        <source>The function and its slope</source>
        <translation>函数及其斜率</translation>
    </message>
    <message>
        <source>Your functions</source>
        <translation>你的函数</translation>
    </message>
    <message>
        <source>Your functions; the chosen one is edited</source>
        <translation>你的函数；选中的可编辑</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>新函数</translation>
    </message>
    <message>
        <source>Begin another function</source>
        <translation>开始另一个函数</translation>
    </message>
    <message>
        <source>YOUR FUNCTIONS</source>
        <translation>你的函数</translation>
    </message>
    <message>
        <source>swish2</source>
        <translation>swish2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the function is called in every SPEC: letters, digits, - and _</source>
        <translation>函数在各 SPEC 中的名称：字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>x*sigmoid(b*x)</source>
        <translation>x*sigmoid(b*x)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>f(x), as in x*sigmoid(b*x) or x &lt; 0 ? a*x : x; every other word is a parameter</source>
        <translation>f(x)，如 x*sigmoid(b*x) 或 x &lt; 0 ? a*x : x；其他每个词都是参数</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What is particular about it, in a sentence</source>
        <translation>用一句话说明其特点</translation>
    </message>
    <message>
        <source>About: what is particular about it</source>
        <translation>说明：其特点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the definition comes from, e.g. arXiv:1710.05941</source>
        <translation>定义的出处，如 arXiv:1710.05941</translation>
    </message>
    <message>
        <source>Source: a paper, a page</source>
        <translation>来源：论文、网页</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>FORMULA</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Delete the function</source>
        <translation>删除函数</translation>
    </message>
    <message>
        <source>Cards and runs that use it keep it; Undo brings it back</source>
        <translation>使用它的卡片和运行会保留它；可用“撤销”恢复</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>更多可执行的操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>You have a %1 already; saving replaces it.</source>
        <translation>已有一个 %1；保存将替换它。</translation>
    </message>
    <message>
        <source>Keep it among your functions (Return)</source>
        <translation>保存到你的函数中 (Return)</translation>
    </message>
    <message>
        <source>A name and a formula make a function</source>
        <translation>有名称和公式才成为函数</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
</context>
<context>
    <name>zorro::ui::DefineModel</name>
    <message>
        <source>%1 is yours now: its name does wherever a function is asked for</source>
        <translation>%1 现在是你的函数：凡需要函数之处均可用其名称</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Deleted %1; cards and runs that use it keep it</source>
        <translation>已删除 %1；使用它的卡片和运行会保留它</translation>
    </message>
</context>
<context>
    <name>zorro::ui::DetailsPanel</name>
    <message>
        <source>Numbers about the selected curve</source>
        <translation>所选曲线的数值</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>特征点</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>特征点</translation>
    </message>
    <message>
        <source>SLOPE AND CURVATURE</source>
        <translation>斜率与曲率</translation>
    </message>
    <message>
        <source>Slope and curvature</source>
        <translation>斜率与曲率</translation>
    </message>
    <message>
        <source>Of |f″| between the joints; the Lipschitz constant is the largest |f′|</source>
        <translation>衔接点之间的 |f″|；利普希茨常数为 |f′| 的最大值</translation>
    </message>
    <message>
        <source>Distances to the reference</source>
        <translation>与参照的距离</translation>
    </message>
    <message>
        <source>on x from</source>
        <translation>x 的范围从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Distances are measured on this range of x, whatever the plots show</source>
        <translation>距离在此 x 范围上度量，与图中所示无关</translation>
    </message>
    <message>
        <source>Distances from x</source>
        <translation>距离的 x 起点</translation>
    </message>
    <message>
        <source>Distances to x</source>
        <translation>距离的 x 终点</translation>
    </message>
    <message>
        <source>The range must end above its beginning, %1.</source>
        <translation>范围的终点必须大于起点 %1。</translation>
    </message>
    <message>
        <source>Change the range of distances</source>
        <translation>更改距离的范围</translation>
    </message>
    <message>
        <source>Variance q of the pre-activations</source>
        <translation>预激活值的方差 q</translation>
    </message>
    <message>
        <source>Variance q of the pre-activations, above 0 and at most 1e6</source>
        <translation>预激活值的方差 q，大于 0 且至多 1e6</translation>
    </message>
    <message>
        <source>Signal propagation</source>
        <translation>信号传播</translation>
    </message>
    <message>
        <source>For a wide layer: the weight gains that keep the size of activations (forward) and of gradients (critical, χ = 1)</source>
        <translation>对宽层：保持激活值大小（前向）和梯度大小（临界，χ = 1）的权重增益</translation>
    </message>
    <message>
        <source>SIGNAL PROPAGATION</source>
        <translation>信号传播</translation>
    </message>
    <message>
        <source>q =</source>
        <translation>q =</translation>
    </message>
    <message>
        <source>Change q</source>
        <translation>更改 q</translation>
    </message>
    <message>
        <source>ROUNDING IN HALF PRECISION</source>
        <translation>半精度舍入</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>within 1 ulp</source>
        <translation>误差 ≤ 1 ulp</translation>
    </message>
    <message>
        <source>Rounding in half precision</source>
        <translation>半精度舍入</translation>
    </message>
    <message>
        <source>The formula computed in the format, each operation rounded, against the exact f, for every x of the format. One ulp is the distance between neighbouring numbers at f(x).</source>
        <translation>以该格式计算公式，每次运算都舍入，与精确的 f 比较，遍历该格式的每个 x。1 ulp 为 f(x) 处相邻两数的间距。</translation>
    </message>
    <message>
        <source>Rounding errors over x</source>
        <translation>舍入误差随 x 的变化</translation>
    </message>
    <message>
        <source>The largest error in ulp over x: float16 a line, bfloat16 dashes</source>
        <translation>各 x 处的最大误差，单位 ulp:float16 为实线，bfloat16 为虚线</translation>
    </message>
    <message>
        <source>NO CURVE SELECTED</source>
        <translation>未选择曲线</translation>
    </message>
    <message>
        <source>DISTANCE: THIS IS THE REFERENCE</source>
        <translation>距离：此为参照</translation>
    </message>
    <message>
        <source>DISTANCE: CHOOSE A REFERENCE</source>
        <translation>距离：请选择参照</translation>
    </message>
    <message>
        <source>DISTANCE TO %1</source>
        <translation>与 %1 的距离</translation>
    </message>
</context>
<context>
    <name>zorro::ui::DeviceRow</name>
    <message>
        <source>; no GPU: %1</source>
        <translation>；无 GPU：%1</translation>
    </message>
    <message>
        <source>It is set up: choose it as the device</source>
        <translation>已设置好：请将其选为设备</translation>
    </message>
    <message>
        <source>Build a trainer for it; what that takes is said first</source>
        <translation>为它构建训练器；会先说明所需条件</translation>
    </message>
    <message>
        <source>Set up the GPU…</source>
        <translation>设置 GPU…</translation>
    </message>
    <message>
        <source>The trainers are being asked for their devices</source>
        <translation>正在向各训练器查询设备</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExploreActions</name>
    <message>
        <source>Other rooms</source>
        <translation>其他房间</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Remove a preset</source>
        <translation>移除预设</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Add a curve…</source>
        <translation>添加曲线…</translation>
    </message>
    <message>
        <source>Add a curve by name or formula</source>
        <translation>按名称或公式添加曲线</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Duplicate the curve</source>
        <translation>复制一份曲线</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the curve</source>
        <translation>移除曲线</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give the curve a name of your own</source>
        <translation>给曲线起自己的名称</translation>
    </message>
    <message>
        <source>Define a function…</source>
        <translation>定义函数…</translation>
    </message>
    <message>
        <source>Write a function of your own, or change one</source>
        <translation>编写自己的函数，或修改已有的</translation>
    </message>
    <message>
        <source>Edit the definition…</source>
        <translation>编辑定义…</translation>
    </message>
    <message>
        <source>Change the formula and the bounds of this function of your own</source>
        <translation>更改此自定义函数的公式和边界</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the curve up in the list</source>
        <translation>在列表中上移曲线</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the curve down in the list</source>
        <translation>在列表中下移曲线</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide or show the curve</source>
        <translation>隐藏或显示曲线</translation>
    </message>
    <message>
        <source>Make reference</source>
        <translation>设为参照</translation>
    </message>
    <message>
        <source>Measure distances to this curve</source>
        <translation>度量到此曲线的距离</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对比</translation>
    </message>
    <message>
        <source>Train networks with this curve: add it to the comparison of the Train room</source>
        <translation>用此曲线训练网络：加入“训练”房间的对比</translation>
    </message>
    <message>
        <source>Added to the comparison of the Train room</source>
        <translation>已加入“训练”房间的对比</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>已移除 %1</translation>
    </message>
    <message>
        <source>Change reference</source>
        <translation>更改参照</translation>
    </message>
    <message>
        <source>Send to Fit</source>
        <translation>送往拟合</translation>
    </message>
    <message>
        <source>Fit this function, from the values that it has</source>
        <translation>从当前参数值开始拟合此函数</translation>
    </message>
    <message>
        <source>Send to Fit as target</source>
        <translation>作为目标送往拟合</translation>
    </message>
    <message>
        <source>Approach this curve with another function</source>
        <translation>用另一函数逼近此曲线</translation>
    </message>
    <message>
        <source>Send to Train</source>
        <translation>送往训练</translation>
    </message>
    <message>
        <source>Add the curve to the next comparison, and go there</source>
        <translation>将曲线加入下一次对比，并前往</translation>
    </message>
    <message>
        <source>Send to Compare</source>
        <translation>送往比较</translation>
    </message>
    <message>
        <source>Select the runs in which this function was trained</source>
        <translation>选中训练过此函数的运行</translation>
    </message>
    <message>
        <source>Where a network lives on it…</source>
        <translation>网络所处的区段…</translation>
    </message>
    <message>
        <source>Lay the pre-activations of a network that was trained with the curve under its plot</source>
        <translation>将用此曲线训练的网络的预激活值置于曲线图下</translation>
    </message>
    <message>
        <source>Remove where a network lives</source>
        <translation>移除网络所处的区段</translation>
    </message>
    <message>
        <source>Take the pre-activations under the curve away</source>
        <translation>移除曲线下的预激活值</translation>
    </message>
    <message>
        <source>Copy SPEC</source>
        <translation>复制 SPEC</translation>
    </message>
    <message>
        <source>Copy the curve as SPEC text</source>
        <translation>以 SPEC 文本复制曲线</translation>
    </message>
    <message>
        <source>Copy all SPECs</source>
        <translation>复制全部 SPEC</translation>
    </message>
    <message>
        <source>Copy every curve as SPEC text, one a line</source>
        <translation>以 SPEC 文本复制所有曲线，每行一条</translation>
    </message>
    <message>
        <source>Paste SPEC</source>
        <translation>粘贴 SPEC</translation>
    </message>
    <message>
        <source>Add the curves whose SPECs are on the clipboard, one a line</source>
        <translation>添加剪贴板中 SPEC 所示的曲线，每行一条</translation>
    </message>
    <message>
        <source>Reset parameters</source>
        <translation>重置参数</translation>
    </message>
    <message>
        <source>Give every parameter its default</source>
        <translation>将每个参数恢复为默认值</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>存为预设…</translation>
    </message>
    <message>
        <source>Keep these values under a name</source>
        <translation>以一个名称保存这些值</translation>
    </message>
    <message>
        <source>Animate…</source>
        <translation>动画…</translation>
    </message>
    <message>
        <source>Move a parameter between two values</source>
        <translation>使参数在两个值之间变化</translation>
    </message>
    <message>
        <source>Phase diagram…</source>
        <translation>相图…</translation>
    </message>
    <message>
        <source>Order and chaos of deep networks with the curve, by the deviations of weights and biases</source>
        <translation>使用此曲线的深层网络的有序与混沌，随权重和偏置的标准差而定</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show all of every curve</source>
        <translation>显示所有曲线的全部</translation>
    </message>
    <message>
        <source>Fit y</source>
        <translation>适应 y</translation>
    </message>
    <message>
        <source>Show all values of every curve on this stretch of x</source>
        <translation>显示此段 x 上所有曲线的全部取值</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Draw every curve minus the reference</source>
        <translation>绘制各曲线减去参照的差</translation>
    </message>
    <message>
        <source>Identity band</source>
        <translation>恒等带</translation>
    </message>
    <message>
        <source>Shade where the curve is a straight line</source>
        <translation>为曲线呈直线处加底色</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>特征点</translation>
    </message>
    <message>
        <source>Mark extrema and inflections</source>
        <translation>标出极值与拐点</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>切线</translation>
    </message>
    <message>
        <source>Draw the tangents at the crosshair</source>
        <translation>在十字线处画切线</translation>
    </message>
    <message>
        <source>Measuring cursors</source>
        <translation>测量光标</translation>
    </message>
    <message>
        <source>Two cursors, the differences between them and the slope</source>
        <translation>两个光标、两者之差与斜率</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>f′</source>
        <translation>f′</translation>
    </message>
    <message>
        <source>f″</source>
        <translation>f″</translation>
    </message>
    <message>
        <source>Show or hide the plot of %1</source>
        <translation>显示或隐藏 %1 的图</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1(另有 %2 个)</translation>
    </message>
    <message>
        <source>There is no text to add curves from; a SPEC is written like gelu or sigmoid-zorro:a=4,b=2.</source>
        <translation>没有可用来添加曲线的文本；SPEC 写作 gelu 或 sigmoid-zorro:a=4,b=2。</translation>
    </message>
    <message>
        <source>Saved the preset “%1”</source>
        <translation>已保存预设“%1”</translation>
    </message>
    <message>
        <source>Name this function…</source>
        <translation>为此函数命名…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExploreCentre</name>
    <message>
        <source>Start with a curve</source>
        <translation>从一条曲线开始</translation>
    </message>
    <message>
        <source>Type a name such as gelu, or a formula such as x*tanh(c*x), into the field on the left.
Or drop or paste SPEC text here, one curve a line: sigmoid-zorro:a=4,b=2,m=0.5</source>
        <translation>在左侧的输入框中键入名称如 gelu，或公式如 x*tanh(c*x)。
或将 SPEC 文本拖放或粘贴到这里，每行一条曲线：sigmoid-zorro:a=4,b=2,m=0.5</translation>
    </message>
    <message>
        <source>Add Symmetric-Zorro</source>
        <translation>添加 Symmetric-Zorro</translation>
    </message>
    <message>
        <source>Add the paper&apos;s own function</source>
        <translation>添加论文自己的函数</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExploreExport</name>
    <message>
        <source>Select a curve first.</source>
        <translation>请先选择一条曲线。</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExploreExports</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The selected curve as code for your framework</source>
        <translation>将所选曲线导出为你的框架的代码</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figures and tables of what is shown</source>
        <translation>所示内容的图与表格</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExplorePlots</name>
    <message>
        <source>, with Alt </source>
        <translation>，按 Alt </translation>
    </message>
    <message>
        <source>drag the minimum to change %1</source>
        <translation>拖动极小值以更改 %1</translation>
    </message>
    <message>
        <source>drag the maximum to change %1</source>
        <translation>拖动极大值以更改 %1</translation>
    </message>
    <message>
        <source>drag the end of the straight piece to change %1</source>
        <translation>拖动直线段端点以更改 %1</translation>
    </message>
    <message>
        <source>x %1   %2 %3</source>
        <translation>x %1   %2 %3</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>最小 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExploreRoom</name>
    <message>
        <source>%1 lies partly outside of what is seen: Fit y (%2) shows all of it</source>
        <translation>%1 部分位于可见范围之外：适应 y (%2) 可显示全部</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设的名称</translation>
    </message>
    <message>
        <source>Plots, with the mouse</source>
        <translation>绘图，用鼠标</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Change a parameter of the curve</source>
        <translation>更改曲线的参数</translation>
    </message>
    <message>
        <source>drag a ring</source>
        <translation>拖动圆环</translation>
    </message>
    <message>
        <source>Change the other one</source>
        <translation>更改另一个参数</translation>
    </message>
    <message>
        <source>Alt + drag a ring</source>
        <translation>Alt + 拖动圆环</translation>
    </message>
    <message>
        <source>Put down cursor A, B at the pointer</source>
        <translation>在指针处放下光标 A、B</translation>
    </message>
    <message>
        <source>A, B</source>
        <translation>A、B</translation>
    </message>
    <message>
        <source>Move a measuring cursor</source>
        <translation>移动测量光标</translation>
    </message>
    <message>
        <source>drag its line</source>
        <translation>拖动其线</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom only x, only y</source>
        <translation>仅缩放 x、仅缩放 y</translation>
    </message>
    <message>
        <source>Ctrl + wheel, Shift + wheel</source>
        <translation>Ctrl + 滚轮、Shift + 滚轮</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>缩放到框</translation>
    </message>
    <message>
        <source>Shift + drag, right drag</source>
        <translation>Shift + 拖动、右键拖动</translation>
    </message>
    <message>
        <source>Fit a plot</source>
        <translation>使图适应</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Type an axis range</source>
        <translation>键入坐标轴范围</translation>
    </message>
    <message>
        <source>double click on the axis</source>
        <translation>双击坐标轴</translation>
    </message>
    <message>
        <source>Curve cards</source>
        <translation>曲线卡片</translation>
    </message>
    <message>
        <source>Other curve</source>
        <translation>其他曲线</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下键</translation>
    </message>
    <message>
        <source>Hide or show</source>
        <translation>隐藏或显示</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>double click on the name</source>
        <translation>双击名称</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>重新排序</translation>
    </message>
    <message>
        <source>drag the card</source>
        <translation>拖动卡片</translation>
    </message>
    <message>
        <source>Send to another room</source>
        <translation>送往其他房间</translation>
    </message>
    <message>
        <source>drag the card to it</source>
        <translation>将卡片拖到该房间</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ExploreTools</name>
    <message>
        <source>The curve that distances are measured to and differences are taken from</source>
        <translation>度量距离和取差值所用的曲线</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What else the plots show</source>
        <translation>图中另外显示的内容</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Change reference</source>
        <translation>更改参照</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FieldRows</name>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>%1: “%2” is no number in %3; leave it empty for the usual.</source>
        <translation>%1：“%2”不是 %3 中的数；留空则照常。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>the tuning</source>
        <translation>调优</translation>
    </message>
    <message>
        <source>Tune each</source>
        <translation>逐个调优</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FigureForm</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What the figure is saved as</source>
        <translation>图的保存格式</translation>
    </message>
    <message>
        <source>PDF, fonts embedded</source>
        <translation>PDF，嵌入字体</translation>
    </message>
    <message>
        <source>SVG, words as text</source>
        <translation>SVG，文字保留为文本</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG，像素</translation>
    </message>
    <message>
        <source>LaTeX, TikZ and pgfplots</source>
        <translation>LaTeX,TikZ 与 pgfplots</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>dots per inch</source>
        <translation>dpi</translation>
    </message>
    <message>
        <source>Of the pixels of a PNG</source>
        <translation>PNG 的像素分辨率</translation>
    </message>
    <message>
        <source>Data beside it (CSV)</source>
        <translation>附数据 (CSV)</translation>
    </message>
    <message>
        <source>A table of the same name with the numbers of what is drawn</source>
        <translation>同名表格，含所绘内容的数值</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>A column or a page of a journal, or any width</source>
        <translation>期刊的一栏或一页，或任意宽度</translation>
    </message>
    <message>
        <source>Column, 85 mm</source>
        <translation>栏宽，85 mm</translation>
    </message>
    <message>
        <source>Page, 175 mm</source>
        <translation>页宽，175 mm</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Free width</source>
        <translation>自定宽度</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Of the whole figure</source>
        <translation>整幅图</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>By the shape of a panel with its axes, or any height</source>
        <translation>按带坐标轴的图板形状，或任意高度</translation>
    </message>
    <message>
        <source>Panels 4 : 3</source>
        <translation>图板 4 : 3</translation>
    </message>
    <message>
        <source>Panels 3 : 2</source>
        <translation>图板 3 : 2</translation>
    </message>
    <message>
        <source>Panels 16 : 9</source>
        <translation>图板 16 : 9</translation>
    </message>
    <message>
        <source>Panels 1 : 1</source>
        <translation>图板 1 : 1</translation>
    </message>
    <message>
        <source>Panels 2 : 1</source>
        <translation>图板 2 : 1</translation>
    </message>
    <message>
        <source>Free height</source>
        <translation>自定高度</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>How many panels stand side by side</source>
        <translation>并排的图板数</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>能放几列放几列</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>The family of all words and numbers; LaTeX uses the document&apos;s</source>
        <translation>全部文字和数字的字族；LaTeX 使用文档的字体</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Of all words and numbers</source>
        <translation>全部文字和数字</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Of curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where the names of the curves stand</source>
        <translation>曲线名称的位置</translation>
    </message>
    <message>
        <source>At the curves, where they fit</source>
        <translation>在曲线旁，放得下时</translation>
    </message>
    <message>
        <source>In a legend</source>
        <translation>在图例中</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Curves keep their hues; for print they differ in line and shape as well</source>
        <translation>曲线保持色相；用于印刷时还以线型和形状区分</translation>
    </message>
    <message>
        <source>For print: hues and dashes</source>
        <translation>印刷用：色相与虚线</translation>
    </message>
    <message>
        <source>As in the window: hues</source>
        <translation>同窗口：色相</translation>
    </message>
    <message>
        <source>Grey and dashes</source>
        <translation>灰度与虚线</translation>
    </message>
    <message>
        <source>Letters (a), (b), …</source>
        <translation>字母 (a)、(b)…</translation>
    </message>
    <message>
        <source>Above the panels, where there are several</source>
        <translation>有多个图板时置于其上方</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Faint lines at the numbers of the axes</source>
        <translation>在坐标轴数字处的浅色线</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>No white behind the figure</source>
        <translation>图后不铺白色</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>图板</translation>
    </message>
    <message>
        <source>Which panels are shown; a double click on a name changes it in the figure</source>
        <translation>显示哪些图板；双击名称可更改图中的名称</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FigureStudio</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Show the page smaller</source>
        <translation>缩小页面</translation>
    </message>
    <message>
        <source>Show the page at its true size</source>
        <translation>按实际大小显示页面</translation>
    </message>
    <message>
        <source>Show the page larger</source>
        <translation>放大页面</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A kept choice of size, type and colours</source>
        <translation>保存的尺寸、字体和颜色选择</translation>
    </message>
    <message>
        <source>Keep or remove presets</source>
        <translation>保存或移除预设</translation>
    </message>
    <message>
        <source>Keep these choices as…</source>
        <translation>将这些选择保存为…</translation>
    </message>
    <message>
        <source>Remove this preset</source>
        <translation>移除此预设</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Other place…</source>
        <translation>其他位置…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the figure to the clipboard</source>
        <translation>将图复制到剪贴板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>保存为预设</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The presets of the program stay.</source>
        <translation>程序自带的预设不能移除。</translation>
    </message>
    <message>
        <source>Choose at least one panel.</source>
        <translation>请至少选择一个图板。</translation>
    </message>
    <message>
        <source>The figure needs a name, e.g. figure.pdf.</source>
        <translation>图需要一个名称，如 figure.pdf。</translation>
    </message>
    <message>
        <source>Saving replaces %1.</source>
        <translation>保存将替换 %1。</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>Its data go beside it: %1</source>
        <translation>其数据存放在旁边：%1</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Copied the figure.</source>
        <translation>图已复制。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FigureView</name>
    <message>
        <source>%1 as CSV…</source>
        <translation>%1 存为 CSV…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FinalMetricView</name>
    <message>
        <source>Final metric</source>
        <translation>最终指标</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What the runs are compared by</source>
        <translation>比较运行所依据的指标</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>What the others are tested against</source>
        <translation>其他各组与之检验的对象</translation>
    </message>
    <message>
        <source>order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>How the rows are sorted</source>
        <translation>各行的排序方式</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Whether the axis counts decades</source>
        <translation>坐标轴是否取对数</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>最佳在前</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>按选择顺序</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>click finds the run in the table; right click saves the figure or its tables</source>
        <translation>点击在表中找到该运行；右击保存图或其表格</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose runs to see how each of their seeds ended.</source>
        <translation>选择运行以查看各种子的最终结果。</translation>
    </message>
    <message>
        <source>The chosen runs have not recorded any metric yet.</source>
        <translation>所选运行尚未记录任何指标。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitActions</name>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Fit now, or stop the search that runs</source>
        <translation>立即拟合，或停止正在进行的搜索</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Fit whenever something changes</source>
        <translation>一有更改即拟合</translation>
    </message>
    <message>
        <source>Start from this fit</source>
        <translation>以此拟合为起点</translation>
    </message>
    <message>
        <source>Make the parameters found the start of the next fit</source>
        <translation>将求得的参数作为下次拟合的起点</translation>
    </message>
    <message>
        <source>Take back masked points</source>
        <translation>恢复屏蔽的点</translation>
    </message>
    <message>
        <source>Let every point take part again</source>
        <translation>让每个点重新参与</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>打开数据…</translation>
    </message>
    <message>
        <source>Fit to measured points from a text file</source>
        <translation>拟合文本文件中的测量点</translation>
    </message>
    <message>
        <source>Contours…</source>
        <translation>等高线…</translation>
    </message>
    <message>
        <source>Joint confidence of two parameters</source>
        <translation>两个参数的联合置信区域</translation>
    </message>
    <message>
        <source>Gallery…</source>
        <translation>图集…</translation>
    </message>
    <message>
        <source>Fit every Zorro function to every usual target</source>
        <translation>将每个 Zorro 函数拟合到每个常用目标</translation>
    </message>
    <message>
        <source>Rank…</source>
        <translation>排名…</translation>
    </message>
    <message>
        <source>Fit several functions to this target and order them</source>
        <translation>将多个函数拟合到此目标并排序</translation>
    </message>
    <message>
        <source>For hardware</source>
        <translation>面向硬件</translation>
    </message>
    <message>
        <source>Approximate a function for hardware instead of fitting parameters</source>
        <translation>为硬件逼近函数，而不是拟合参数</translation>
    </message>
    <message>
        <source>Fit automatically</source>
        <translation>自动拟合</translation>
    </message>
    <message>
        <source>Fit on demand</source>
        <translation>按需拟合</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show all of target and fit</source>
        <translation>显示目标与拟合的全部</translation>
    </message>
    <message>
        <source>f′</source>
        <translation>f′</translation>
    </message>
    <message>
        <source>Show or hide the plot of f′</source>
        <translation>显示或隐藏 f′ 的图</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>带</translation>
    </message>
    <message>
        <source>Show how sure the fitted curve is: its pointwise confidence band</source>
        <translation>显示拟合曲线的可信程度：逐点置信带</translation>
    </message>
    <message>
        <source>Show f′</source>
        <translation>显示 f′</translation>
    </message>
    <message>
        <source>Hide f′</source>
        <translation>隐藏 f′</translation>
    </message>
    <message>
        <source>Show the band</source>
        <translation>显示置信带</translation>
    </message>
    <message>
        <source>Hide the band</source>
        <translation>隐藏置信带</translation>
    </message>
    <message>
        <source>Train it</source>
        <translation>训练它</translation>
    </message>
    <message>
        <source>Add the fitted curve to the comparison of the Train room, and start training</source>
        <translation>将拟合曲线加入“训练”房间的对比，并开始训练</translation>
    </message>
    <message>
        <source>Copy the report as text</source>
        <translation>以文本复制报告</translation>
    </message>
    <message>
        <source>Copy SPEC</source>
        <translation>复制 SPEC</translation>
    </message>
    <message>
        <source>Copy the fitted curve as SPEC text</source>
        <translation>以 SPEC 文本复制拟合曲线</translation>
    </message>
    <message>
        <source>fit to %1</source>
        <translation>对 %1 的拟合</translation>
    </message>
    <message>
        <source>Copied the report</source>
        <translation>已复制报告</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>the fitted curve</source>
        <translation>拟合曲线</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitExports</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The fitted curve as code for your framework</source>
        <translation>将拟合曲线导出为你的框架的代码</translation>
    </message>
    <message>
        <source>There is no fitted function of x.</source>
        <translation>没有 x 的拟合函数。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Report, table and figure of the fit</source>
        <translation>拟合的报告、表格和图</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Report (text)…</source>
        <translation>报告（文本）…</translation>
    </message>
    <message>
        <source>Report (JSON)…</source>
        <translation>报告 (JSON)…</translation>
    </message>
    <message>
        <source>Points and fit (CSV)…</source>
        <translation>数据点与拟合 (CSV)…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1: the name must end in .txt, .json or .csv</source>
        <translation>%1：名称须以 .txt、.json 或 .csv 结尾</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitForm</name>
    <message>
        <source>What is fitted, and how</source>
        <translation>拟合什么，如何拟合</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitModel</name>
    <message>
        <source>Bring back a fit</source>
        <translation>恢复一次拟合</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitPlots</name>
    <message>
        <source>confidence band of the fit</source>
        <translation>拟合的置信带</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>masked data</source>
        <translation>屏蔽的数据</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Take back a point</source>
        <translation>恢复一个点</translation>
    </message>
    <message>
        <source>Mask a point</source>
        <translation>屏蔽一个点</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 个点</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>%1 back</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>略去 %1</translation>
    </message>
    <message>
        <source>x %1 to %2</source>
        <translation>x 从 %1 到 %2</translation>
    </message>
    <message>
        <source>%1 when you let go; Ctrl+Z takes it back</source>
        <translation>松开后%1；Ctrl+Z 可撤销</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>residual, target − fit</source>
        <translation>残差，目标 − 拟合</translation>
    </message>
    <message>
        <source>f′</source>
        <translation>f′</translation>
    </message>
    <message>
        <source>Mask points</source>
        <translation>屏蔽点</translation>
    </message>
    <message>
        <source>observed, against fitted</source>
        <translation>观测值对拟合值</translation>
    </message>
    <message>
        <source>residual, observed − fitted</source>
        <translation>残差，观测值 − 拟合值</translation>
    </message>
    <message>
        <source>The residual is as large as anywhere here</source>
        <translation>残差在此处最大</translation>
    </message>
    <message>
        <source>largest: %1</source>
        <translation>最大：%1</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>point %1</source>
        <translation>点 %1</translation>
    </message>
    <message>
        <source>point at x = %1</source>
        <translation>位于 x = %1 的点</translation>
    </message>
    <message>
        <source>click to let this point take part again</source>
        <translation>点击以让此点重新参与</translation>
    </message>
    <message>
        <source>click to leave this point out</source>
        <translation>点击以略去此点</translation>
    </message>
    <message>
        <source>fitted = %1</source>
        <translation>拟合值 = %1</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>fitted %1   y %2</source>
        <translation>拟合值 %1   y %2</translation>
    </message>
    <message>
        <source>x %1   y %2</source>
        <translation>x %1   y %2</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitReportPanel</name>
    <message>
        <source>Report of the fit</source>
        <translation>拟合报告</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>± error</source>
        <translation>± 标准误</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>起点数</translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Parameters found</source>
        <translation>求得的参数</translation>
    </message>
    <message>
        <source>Intervals of the parameters</source>
        <translation>参数的区间</translation>
    </message>
    <message>
        <source>Goodness of the fit</source>
        <translation>拟合优度</translation>
    </message>
    <message>
        <source>Distinct minima; click one to see it</source>
        <translation>不同的极小值；点击一个以查看</translation>
    </message>
    <message>
        <source>Every distinct minimum and how many starts ended there. Click one to see it.</source>
        <translation>每个不同的极小值及收敛到它的起点数。点击一个以查看。</translation>
    </message>
    <message>
        <source>Earlier fits; click one to bring it back</source>
        <translation>此前的拟合；点击一个以恢复</translation>
    </message>
    <message>
        <source>What was fitted before, the latest first. Click one to bring it back.</source>
        <translation>此前拟合的内容，最新的在前。点击一个以恢复。</translation>
    </message>
    <message>
        <source>Conditions and whether they are met</source>
        <translation>各条件及其是否满足</translation>
    </message>
    <message>
        <source>GOODNESS</source>
        <translation>拟合优度</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>剖面</translation>
    </message>
    <message>
        <source>Intervals by profile likelihood: they follow the true shape of the minimum, and take longer</source>
        <translation>剖面似然区间：反映极小值的真实形状，耗时较长</translation>
    </message>
    <message>
        <source>Profile intervals</source>
        <translation>剖面区间</translation>
    </message>
    <message>
        <source>Plain intervals</source>
        <translation>普通区间</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 % BY PROFILE</source>
        <translation>%1 %(剖面)</translation>
    </message>
    <message>
        <source>%1 % INTERVALS</source>
        <translation>%1 % 区间</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Correlation of the parameters</source>
        <translation>参数的相关性</translation>
    </message>
    <message>
        <source>MINIMA</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>THE BEST %1 OF %2 MINIMA</source>
        <translation>%2 个极小值中最佳的 %1 个</translation>
    </message>
    <message>
        <source>largest |error|</source>
        <translation>|误差| 最大值</translation>
    </message>
    <message>
        <source>mean |error|</source>
        <translation>|误差| 均值</translation>
    </message>
    <message>
        <source>no fit: see the form; below, the last one</source>
        <translation>无拟合：见表单；下面是上一次的</translation>
    </message>
    <message>
        <source>no fit: see the form</source>
        <translation>无拟合：见表单</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>not fitted yet</source>
        <translation>尚未拟合</translation>
    </message>
    <message>
        <source>changed since: press F5 to fit</source>
        <translation>之后有更改：按 F5 拟合</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitRoom</name>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.dat *.data *.asc);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.dat *.data *.asc);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a histogram: columns centre and count</source>
        <translation>打开直方图：中心与计数两列</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.dat);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.dat);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Change the weights</source>
        <translation>更改权重</translation>
    </message>
    <message>
        <source>Take a fit from the gallery</source>
        <translation>采用图集中的拟合</translation>
    </message>
    <message>
        <source>Take a fit from the ranking</source>
        <translation>采用排名中的拟合</translation>
    </message>
    <message>
        <source>Fit, with the mouse</source>
        <translation>拟合，用鼠标</translation>
    </message>
    <message>
        <source>Mask a data point, or take it back</source>
        <translation>屏蔽数据点，或恢复它</translation>
    </message>
    <message>
        <source>click it</source>
        <translation>点击该点</translation>
    </message>
    <message>
        <source>Mask a stretch, or take it back</source>
        <translation>屏蔽一段，或恢复它</translation>
    </message>
    <message>
        <source>Shift + drag over a plot</source>
        <translation>在图上 Shift + 拖动</translation>
    </message>
    <message>
        <source>Hold a parameter, the others follow</source>
        <translation>固定一个参数，其余随之变化</translation>
    </message>
    <message>
        <source>drag its slider</source>
        <translation>拖动其滑块</translation>
    </message>
    <message>
        <source>Let a parameter go</source>
        <translation>放开一个参数</translation>
    </message>
    <message>
        <source>double click its slider</source>
        <translation>双击其滑块</translation>
    </message>
    <message>
        <source>See another minimum</source>
        <translation>查看另一个极小值</translation>
    </message>
    <message>
        <source>click its row</source>
        <translation>点击其行</translation>
    </message>
    <message>
        <source>Bring back an earlier fit</source>
        <translation>恢复此前的拟合</translation>
    </message>
    <message>
        <source>drop a file on the window</source>
        <translation>将文件拖放到窗口</translation>
    </message>
    <message>
        <source>For hardware, with the mouse</source>
        <translation>面向硬件，用鼠标</translation>
    </message>
    <message>
        <source>Take a size</source>
        <translation>采用一种规模</translation>
    </message>
    <message>
        <source>click its dot</source>
        <translation>点击其圆点</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitSide</name>
    <message>
        <source>Approximate for hardware</source>
        <translation>面向硬件的逼近</translation>
    </message>
    <message>
        <source>Fit parameters</source>
        <translation>拟合参数</translation>
    </message>
    <message>
        <source>Find the parameters with which a function comes closest</source>
        <translation>求使函数最接近目标的参数</translation>
    </message>
    <message>
        <source>For hardware</source>
        <translation>面向硬件</translation>
    </message>
    <message>
        <source>Approximate a function by what a chip computes, with a proven error (Ctrl+H)</source>
        <translation>用芯片可计算的形式逼近函数，误差有证明 (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FitTools</name>
    <message>
        <source>Families</source>
        <translation>函数族</translation>
    </message>
    <message>
        <source>Several functions fitted: ranked, or as a matrix with the usual targets</source>
        <translation>拟合多个函数：排名，或与常用目标组成矩阵</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FlatTable</name>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation>复制所选单元格</translation>
    </message>
</context>
<context>
    <name>zorro::ui::FormFoot</name>
    <message>
        <source>How long it takes and what it needs is asked of the trainer…</source>
        <translation>正在向训练器查询所需时间和资源…</translation>
    </message>
    <message>
        <source>Measured by the trainer with a few steps; a busy machine takes longer</source>
        <translation>由训练器用几步实测；机器繁忙时更久</translation>
    </message>
</context>
<context>
    <name>zorro::ui::GalleryDialog</name>
    <message>
        <source>Every Zorro function fitted to every usual target</source>
        <translation>每个 Zorro 函数对每个常用目标的拟合</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>保存 CSV…</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
    <message>
        <source>RMSE of each Zorro function for each target</source>
        <translation>各 Zorro 函数对各目标的 RMSE</translation>
    </message>
    <message>
        <source>Click a fit to see it in the room</source>
        <translation>点击一个拟合以在房间中查看</translation>
    </message>
    <message>
        <source>%1 → %2: RMSE %3, at most %4 off
%5</source>
        <translation>%1 → %2：RMSE %3，偏差至多 %4
%5</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Fitting %1 of %2…</source>
        <translation>正在拟合 %2 个中的第 %1 个…</translation>
    </message>
    <message>
        <source>RMSE on [−5, 5] with 1 001 points, the larger the stronger the tint. Wide and grey: the target; narrow: the fit. Click one to see it in the room.</source>
        <translation>[−5, 5] 上 1 001 个点的均方根误差，越大颜色越深。宽的灰线：目标；细线：拟合。点击即可在房间中查看。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::GpuSetupDialog</name>
    <message>
        <source>Fetching and unpacking PyTorch: %1 of about %2 GB</source>
        <translation>正在获取并解压 PyTorch：约 %2 GB 中的 %1</translation>
    </message>
    <message>
        <source>Compiling: %1 of %2 steps</source>
        <translation>正在编译：%2 步中的第 %1 步</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Set up the GPU</source>
        <translation>设置 GPU</translation>
    </message>
    <message>
        <source>Builds a second trainer, with PyTorch&apos;s CUDA. The one for the CPU goes on to work in any case, and so does this window meanwhile.</source>
        <translation>构建第二个训练器，使用 PyTorch 的 CUDA。CPU 训练器始终照常工作，其间本窗口也照常工作。</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>将要执行的内容</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>其输出</translation>
    </message>
    <message>
        <source>Do what stands above</source>
        <translation>执行上述内容</translation>
    </message>
    <message>
        <source>End it; what is there by then is used next time, or fetched anew where it is half</source>
        <translation>结束；已完成的部分下次继续使用，未完成的重新获取</translation>
    </message>
    <message>
        <source>WHAT WILL BE DONE</source>
        <translation>将要执行的内容</translation>
    </message>
    <message>
        <source>PROGRESS</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>This program does not lie beside its sources, which are built. In their folder run

    %1

in a terminal.</source>
        <translation>本程序不在其源代码旁，无法构建。请在源代码文件夹的终端中运行

    %1

。</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>正在查看已有的内容…</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>尚未执行任何操作。</translation>
    </message>
    <message>
        <source>Started…</source>
        <translation>已开始…</translation>
    </message>
    <message>
        <source>The GPU is set up: choose it as the device of the next run.</source>
        <translation>GPU 已设置好：请将其选为下次运行的设备。</translation>
    </message>
    <message>
        <source>Stopped. Training on the CPU works as before.</source>
        <translation>已停止。CPU 训练照常可用。</translation>
    </message>
    <message>
        <source>It has failed; what it printed says why.</source>
        <translation>失败了；原因见其输出。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwareActions</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show all of the range and all sizes</source>
        <translation>显示整个范围和全部规模</translation>
    </message>
    <message>
        <source>Copy the numbers and coefficients as text</source>
        <translation>以文本复制数值和系数</translation>
    </message>
    <message>
        <source>Train with it…</source>
        <translation>用它训练…</translation>
    </message>
    <message>
        <source>Put it into the networks of a finished run, and see what they lose</source>
        <translation>放入已结束运行的网络中，看损失多少</translation>
    </message>
    <message>
        <source>Copied the report</source>
        <translation>已复制报告</translation>
    </message>
    <message>
        <source>It cannot be written as a formula: %1</source>
        <translation>无法写成公式：%1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the approximation</source>
        <translation>近似函数</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwareCentre</name>
    <message>
        <source>No approximation: %1</source>
        <translation>无近似：%1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>搜索中…</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwareExports</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The approximation as code, formula or report</source>
        <translation>将近似导出为代码、公式或报告</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figure and report of the approximation</source>
        <translation>近似的图与报告</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>复制为 %1</translation>
    </message>
    <message>
        <source>Copied the approximation as %1</source>
        <translation>已将近似复制为 %1</translation>
    </message>
    <message>
        <source>There is no approximation yet.</source>
        <translation>还没有近似。</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Save the approximation</source>
        <translation>保存近似</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1: the name must end in .c, .py, .tex, .json or .txt</source>
        <translation>%1：名称须以 .c、.py、.tex、.json 或 .txt 结尾</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwareForm</name>
    <message>
        <source>What is approximated, and how</source>
        <translation>逼近什么，如何逼近</translation>
    </message>
    <message>
        <source>Fitted curve</source>
        <translation>拟合曲线</translation>
    </message>
    <message>
        <source>Approximate the curve that was fitted last, with the values found</source>
        <translation>逼近上次拟合的曲线，取求得的值</translation>
    </message>
    <message>
        <source>Approximate %1</source>
        <translation>逼近 %1</translation>
    </message>
    <message>
        <source>Other: name or formula in x</source>
        <translation>其他：名称或 x 的公式</translation>
    </message>
    <message>
        <source>Function to approximate</source>
        <translation>要逼近的函数</translation>
    </message>
    <message>
        <source>What to approximate: a name like mish, a SPEC like swish:beta=1.5, or a formula like x*tanh(x)</source>
        <translation>要逼近的函数：名称如 mish、SPEC 如 swish:beta=1.5，或公式如 x*tanh(x)</translation>
    </message>
    <message>
        <source>A polynomial, a quotient of two, straight pieces with free knots, or a table with evenly spaced entries</source>
        <translation>多项式、两个多项式之商、节点自由的直线段，或条目等距的表</translation>
    </message>
    <message>
        <source>Degree of the denominator, 1 to 12</source>
        <translation>分母的次数，1 至 12</translation>
    </message>
    <message>
        <source>Degree of the denominator</source>
        <translation>分母的次数</translation>
    </message>
    <message>
        <source>cubic between entries</source>
        <translation>条目间三次插值</translation>
    </message>
    <message>
        <source>A cubic through the four nearest entries instead of a straight line</source>
        <translation>用最近四个条目的三次式代替直线</translation>
    </message>
    <message>
        <source>Smallest with error at most</source>
        <translation>误差上限内的最小者</translation>
    </message>
    <message>
        <source>Take the smallest of the compared sizes whose proven error is at most this, instead of the size above</source>
        <translation>取所比较规模中已证明误差不超过此值的最小者，代替上面的规模</translation>
    </message>
    <message>
        <source>The error that must be met</source>
        <translation>必须达到的误差</translation>
    </message>
    <message>
        <source>Draw the sizes of this form beside those of the chosen one</source>
        <translation>在所选形式旁绘制此形式的各规模</translation>
    </message>
    <message>
        <source>size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>运算数</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>What errors are drawn against</source>
        <translation>误差图的横轴</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop computing other sizes, or go on</source>
        <translation>停止计算其他规模，或继续</translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>BY WHAT</source>
        <translation>以何逼近</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>COMPARE SIZES</source>
        <translation>比较规模</translation>
    </message>
    <message>
        <source>Error against</source>
        <translation>误差横轴</translation>
    </message>
    <message>
        <source>Approximate the fitted curve</source>
        <translation>逼近拟合曲线</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>更改规模</translation>
    </message>
    <message>
        <source>Cubic between entries</source>
        <translation>条目间三次插值</translation>
    </message>
    <message>
        <source>Lines between entries</source>
        <translation>条目间线性插值</translation>
    </message>
    <message>
        <source>Require an error</source>
        <translation>要求误差</translation>
    </message>
    <message>
        <source>Choose the size</source>
        <translation>选择规模</translation>
    </message>
    <message>
        <source>Change the required error</source>
        <translation>更改所要求的误差</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Change the axis of sizes</source>
        <translation>更改规模的坐标轴</translation>
    </message>
    <message>
        <source>Approximate by %1</source>
        <translation>以%1逼近</translation>
    </message>
    <message>
        <source>degree of the numerator</source>
        <translation>分子的次数</translation>
    </message>
    <message>
        <source>Size: %1, %2 to %3</source>
        <translation>规模：%1，%2 至 %3</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>规模：%1</translation>
    </message>
    <message>
        <source>%1 sizes computed</source>
        <translation>已计算 %1 种规模</translation>
    </message>
    <message>
        <source>%1 of %2 sizes computed</source>
        <translation>已计算 %2 种规模中的 %1 种</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwareModel</name>
    <message>
        <source>Take %1</source>
        <translation>采用 %1</translation>
    </message>
    <message>
        <source>No size up to %1 has an error of at most %2; try another form or format</source>
        <translation>规模到 %1 为止，没有误差至多为 %2 的；请试其他形式或格式</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwarePlots</name>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>error, function − approximation</source>
        <translation>误差，函数 − 近似</translation>
    </message>
    <message>
        <source>relative error, (function − approximation)/function</source>
        <translation>相对误差，（函数 − 近似）/函数</translation>
    </message>
    <message>
        <source>knot at x = %1</source>
        <translation>节点，位于 x = %1</translation>
    </message>
    <message>
        <source>equioscillation: within 2 % of the largest at %1 places, signs alternating</source>
        <translation>等波动：在 %1 处与最大值相差 2 % 以内，正负交替</translation>
    </message>
    <message>
        <source>largest: %1</source>
        <translation>最大：%1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>proven bound</source>
        <translation>已证明的界</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>approximation</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>x %1   y %2</source>
        <translation>x %1   y %2</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HardwareReport</name>
    <message>
        <source>Numbers of the approximation</source>
        <translation>近似的数值</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Error and cost of the approximation</source>
        <translation>近似的误差与代价</translation>
    </message>
    <message>
        <source>Coefficients of the approximation</source>
        <translation>近似的系数</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>no approximation</source>
        <translation>无近似</translation>
    </message>
    <message>
        <source>KNOTS, X AND Y</source>
        <translation>节点，X 与 Y</translation>
    </message>
    <message>
        <source>COEFFICIENTS</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>THE FIRST %1 OF %2 %3</source>
        <translation>%2 个%3中的前 %1 个</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HeatChart</name>
    <message>
        <source>the baseline, which does not differ from itself</source>
        <translation>基线，与自身无差</translation>
    </message>
    <message>
        <source>map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>median of %1 seeds</source>
        <translation>%1 个种子的中位数</translation>
    </message>
    <message>
        <source>mean of %1 seeds</source>
        <translation>%1 个种子的均值</translation>
    </message>
    <message>
        <source>highest of %1 a pixel</source>
        <translation>每像素取 %1 个中的最大值</translation>
    </message>
</context>
<context>
    <name>zorro::ui::HowSection</name>
    <message>
        <source>one point</source>
        <translation>1 个点</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>one stretch</source>
        <translation>1 段</translation>
    </message>
    <message>
        <source>%1 stretches</source>
        <translation>%1 段</translation>
    </message>
    <message>
        <source>Masked: %1, %2</source>
        <translation>已屏蔽：%1，%2</translation>
    </message>
    <message>
        <source>Masked: %1</source>
        <translation>已屏蔽：%1</translation>
    </message>
    <message>
        <source>A click masks a point</source>
        <translation>单击屏蔽一个点</translation>
    </message>
    <message>
        <source>Shift + drag masks a stretch</source>
        <translation>Shift + 拖动屏蔽一段</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>normal N(0, σ²)</source>
        <translation>正态 N(0, σ²)</translation>
    </message>
    <message>
        <source>histogram…</source>
        <translation>直方图…</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How much each point counts: all alike, as often as a normal x comes by, as often as in a histogram from a file, or by a formula of x. What a network really uses comes from the Train room: the counts of its pre-activations</source>
        <translation>每个点的权重：全部相同、按正态 x 出现的频率、按文件中直方图的频率，或由 x 的公式给出。网络真正用到的区段来自“训练”房间：其预激活值的计数</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>exp(-x^2/2)</source>
        <translation>exp(-x^2/2)</translation>
    </message>
    <message>
        <source>A formula of x, nowhere below 0</source>
        <translation>x 的公式，处处不小于 0</translation>
    </message>
    <message>
        <source>σ of the normal weights</source>
        <translation>正态权重的 σ</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>What σ of the data means: the true standard errors, of which those of the parameters follow; or only weights, where the scatter tells how large they are</source>
        <translation>数据的 σ 的含义：真实的标准误，参数的标准误由此得出；或仅为权重，其大小由离散程度得出</translation>
    </message>
    <message>
        <source>Meaning of σ</source>
        <translation>σ 的含义</translation>
    </message>
    <message>
        <source>squares</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Cauchy</source>
        <translation>Cauchy</translation>
    </message>
    <message>
        <source>mean size</source>
        <translation>平均绝对值</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>float16 ulps</source>
        <translation>float16 ulp</translation>
    </message>
    <message>
        <source>bfloat16 ulps</source>
        <translation>bfloat16 ulp</translation>
    </message>
    <message>
        <source>What a residual costs: its square; less than that where it is larger than the scale beside (Huber, Cauchy), so that outliers do not pull; its size; nothing unless it is the largest of all; its square as a part of the target, or in units in the last place of a format</source>
        <translation>残差的代价：其平方；大于旁边的尺度时少于平方 (Huber, Cauchy)，使离群值不起拉动作用；其绝对值；只计最大的一个；其平方占目标的比例，或以某格式的末位单位计</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>odd; f(0)=0; f&apos;&lt;=1 on 0:5</source>
        <translation>odd; f(0)=0; f&apos;&lt;=1 on 0:5</translation>
    </message>
    <message>
        <source>What the fit must hold, with semicolons between: odd, even, monotone, lipschitz&lt;=1, or formulas of the parameters, x, and f, f′ and f″ with &lt;=, &gt;= or = between, e.g. f(0)=0; a&lt;=2*b; f&gt;=0 on 0:5</source>
        <translation>拟合必须满足的条件，以分号分隔：odd、even、monotone、lipschitz&lt;=1，或由参数、x 及 f、f′、f″ 组成、中间为 &lt;=、&gt;= 或 = 的公式，如 f(0)=0; a&lt;=2*b; f&gt;=0 on 0:5</translation>
    </message>
    <message>
        <source>Scale of the loss, in units of y (of σ where the data have one)</source>
        <translation>损失的尺度，以 y 的单位计（数据有 σ 时以 σ 计）</translation>
    </message>
    <message>
        <source>How much the squared error of f′ counts beside that of f; 0: not at all</source>
        <translation>f′ 的平方误差相对于 f 的权重；0：不计</translation>
    </message>
    <message>
        <source>Searches from quasi-random points between the bounds; the more, the surer that the best minimum is found</source>
        <translation>从边界内的拟随机点开始的搜索；越多，越能确保找到最佳极小值</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Let every point take part again</source>
        <translation>让每个点重新参与</translation>
    </message>
    <message>
        <source>Fit whenever something changes</source>
        <translation>一有更改即拟合</translation>
    </message>
    <message>
        <source>Otherwise fits are started with the button above (F5)</source>
        <translation>否则用上方的按钮 (F5) 开始拟合</translation>
    </message>
    <message>
        <source>Change the weights</source>
        <translation>更改权重</translation>
    </message>
    <message>
        <source>Change the meaning of σ</source>
        <translation>更改 σ 的含义</translation>
    </message>
    <message>
        <source>Change the loss</source>
        <translation>更改损失</translation>
    </message>
    <message>
        <source>Change the weight of f′</source>
        <translation>更改 f′ 的权重</translation>
    </message>
    <message>
        <source>Change the starts</source>
        <translation>更改起点数</translation>
    </message>
    <message>
        <source>Fit automatically</source>
        <translation>自动拟合</translation>
    </message>
    <message>
        <source>Fit on demand</source>
        <translation>按需拟合</translation>
    </message>
    <message>
        <source>WHAT COUNTS AS CLOSE</source>
        <translation>何谓接近</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>σ of the data</source>
        <translation>数据的 σ</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Weight of f′</source>
        <translation>f′ 的权重</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起点数</translation>
    </message>
    <message>
        <source>Change the conditions</source>
        <translation>更改条件</translation>
    </message>
</context>
<context>
    <name>zorro::ui::IndexWorker</name>
    <message>
        <source>Move %1 to the trash</source>
        <translation>将 %1 移到回收站</translation>
    </message>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>已将 %1 移到回收站</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LayerStrips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LayersView</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>of</source>
        <translation>量</translation>
    </message>
    <message>
        <source>What is shown by layer</source>
        <translation>逐层显示的量</translation>
    </message>
    <message>
        <source>at</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>When: as networks began, beside what theory expects, or as they ended</source>
        <translation>时刻：网络开始时（与理论预期并列），或结束时</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>click finds the run in the table; right click saves the figure or its table</source>
        <translation>点击在表中找到该运行；右击保存图或其表格</translation>
    </message>
    <message>
        <source>Choose runs to see their layers.</source>
        <translation>选择运行以查看其各层。</translation>
    </message>
    <message>
        <source>Reading what the runs recorded…</source>
        <translation>正在读取运行的记录…</translation>
    </message>
    <message>
        <source>None of these runs recorded this by layer at that step.</source>
        <translation>这些运行都没有在该步逐层记录此量。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LearnedCurvePicture</name>
    <message>
        <source>The activation as it began and as it is by now</source>
        <translation>激活函数的初始状态与当前状态</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>f at the start</source>
        <translation>初始的 f</translation>
    </message>
    <message>
        <source>f now</source>
        <translation>当前的 f</translation>
    </message>
    <message>
        <source>f solid, as it began dashed</source>
        <translation>f 实线，初始为虚线</translation>
    </message>
    <message>
        <source>f solid, as it began dashed, of each seed faint</source>
        <translation>f 实线，初始为虚线，各种子为浅色</translation>
    </message>
    <message>
        <source>f solid, as it began dashed, of the other layers faint</source>
        <translation>f 实线，初始为虚线，其他层为浅色</translation>
    </message>
    <message>
        <source>x = %1: f = %2, at the start %3</source>
        <translation>x = %1：f = %2，初始为 %3</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LearnedPicture</name>
    <message>
        <source>This gate has no parameters that could be learned.</source>
        <translation>此门没有可学习的参数。</translation>
    </message>
    <message>
        <source>This activation has no parameters that could be learned.</source>
        <translation>此激活函数没有可学习的参数。</translation>
    </message>
    <message>
        <source>Not recorded: the parameters of this activation are fixed in this run.</source>
        <translation>未记录：此次运行中该激活函数的参数是固定的。</translation>
    </message>
    <message>
        <source>Not recorded yet: learned parameters come with the first record.</source>
        <translation>尚未记录：学得的参数随第一条记录而来。</translation>
    </message>
    <message>
        <source>Learned parameters over the steps</source>
        <translation>学得的参数随步数的变化</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1, quartiles of the channels</source>
        <translation>%1，各通道的四分位数</translation>
    </message>
    <message>
        <source>the median of the channels, and their quartiles as a band</source>
        <translation>各通道的中位数，及其四分位数带</translation>
    </message>
    <message>
        <source>all gates share them</source>
        <translation>所有门共用</translation>
    </message>
    <message>
        <source>all layers share them</source>
        <translation>所有层共用</translation>
    </message>
    <message>
        <source>the mean of the seeds; faint: each seed</source>
        <translation>种子的均值；浅色：各种子</translation>
    </message>
    <message>
        <source>faint: the other gates</source>
        <translation>浅色：其他门</translation>
    </message>
    <message>
        <source>faint: the other layers</source>
        <translation>浅色：其他层</translation>
    </message>
    <message>
        <source>every %1th record is drawn</source>
        <translation>每 %1 条记录绘制一条</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LessonRuns</name>
    <message>
        <source>The trainer ended before it trained, without a word; the run is in %1</source>
        <translation>训练器未及训练便无提示地结束了；运行位于 %1</translation>
    </message>
    <message>
        <source>The run has ended before its last step: %1</source>
        <translation>运行在最后一步之前结束：%1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LineChart</name>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>%1, training</source>
        <translation>%1，训练</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1, %2: diverged at step %3</source>
        <translation>%1，%2：在第 %3 步发散</translation>
    </message>
    <message>
        <source>%1, not smoothed</source>
        <translation>%1，未平滑</translation>
    </message>
    <message>
        <source>min–max of %1 records a pixel</source>
        <translation>每像素 %1 条记录的最小–最大值</translation>
    </message>
    <message>
        <source>outliers ignored, %1 outside</source>
        <translation>已忽略离群值，%1 个在图外</translation>
    </message>
</context>
<context>
    <name>zorro::ui::LogSection</name>
    <message>
        <source>THE TRAINER SAYS</source>
        <translation>训练器消息</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Messages of the trainer</source>
        <translation>训练器的消息</translation>
    </message>
    <message>
        <source>The last lines of trainer.log in the run&apos;s folder</source>
        <translation>运行文件夹中 trainer.log 的最后几行</translation>
    </message>
</context>
<context>
    <name>zorro::ui::MultiplesView</name>
    <message>
        <source>Small multiples</source>
        <translation>多图并列</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>median network</source>
        <translation>中位网络</translation>
    </message>
</context>
<context>
    <name>zorro::ui::NetworkCard</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1 layers, %2 parameters</source>
        <translation>%1 层，%2 个参数</translation>
    </message>
    <message>
        <source>, gated: %1 units instead of %2; %3 without gates</source>
        <translation>，带门：%1 个单元代替 %2 个；不带门为 %3</translation>
    </message>
    <message>
        <source>%1: %2 parameters</source>
        <translation>%1：%2 个参数</translation>
    </message>
    <message>
        <source>Gated: f(xW + b) ⊙ (xV + c); above the gate with the activation f, below the linear branch</source>
        <translation>带门：f(xW + b) ⊙ (xV + c)；上为带激活函数 f 的门，下为线性支路</translation>
    </message>
</context>
<context>
    <name>zorro::ui::NetworkView</name>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Layer with an activation, or gate</source>
        <translation>带激活函数的层，或门</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>When: at its right end the newest record</source>
        <translation>时刻：最右端为最新记录</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>LOOK INSIDE</source>
        <translation>查看内部</translation>
    </message>
    <message>
        <source>Show under the curve in Explore</source>
        <translation>在“探索”的曲线下显示</translation>
    </message>
    <message>
        <source>Go to Explore with this activation, and where this layer lives on it at its foot</source>
        <translation>带此激活函数前往“探索”，并在其下方显示此层所处的区段</translation>
    </message>
    <message>
        <source>WHERE IT USES ITS ACTIVATION</source>
        <translation>使用激活函数的区段</translation>
    </message>
    <message>
        <source>LEARNED PARAMETERS</source>
        <translation>学得的参数</translation>
    </message>
    <message>
        <source>Open in Explore</source>
        <translation>在“探索”中打开</translation>
    </message>
    <message>
        <source>Put the activation that this layer has learned, of the seed or the mean of the seeds chosen above, beside the others in Explore</source>
        <translation>将此层学得的激活函数（上方所选种子或其均值）与其他曲线一起放入“探索”</translation>
    </message>
    <message>
        <source>Open in Fit</source>
        <translation>在“拟合”中打开</translation>
    </message>
    <message>
        <source>Go to Fit with the activation that this layer has learned as the start</source>
        <translation>以此层学得的激活函数为起点前往“拟合”</translation>
    </message>
    <message>
        <source>drag pans, after a click the wheel zooms, double click shows all</source>
        <translation>拖动平移，点击后滚轮缩放，双击显示全部</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>all seeds</source>
        <translation>所有种子</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>LEARNED CURVE</source>
        <translation>学得的曲线</translation>
    </message>
    <message>
        <source>DECISION BOUNDARY</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>the gates of the network</source>
        <translation>网络的门</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1, learned by %2, %3</source>
        <translation>%1，由 %2 学得，%3</translation>
    </message>
</context>
<context>
    <name>zorro::ui::NextRun</name>
    <message>
        <source>Next run</source>
        <translation>下一次运行</translation>
    </message>
    <message>
        <source>What Start will train</source>
        <translation>“开始”将训练的内容</translation>
    </message>
    <message>
        <source>No run is shown to compare it with</source>
        <translation>没有显示可与之比较的运行</translation>
    </message>
    <message>
        <source>The same as the run that is shown</source>
        <translation>与所示运行相同</translation>
    </message>
    <message>
        <source>Other than in the run that is shown:</source>
        <translation>与所示运行不同之处：</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
</context>
<context>
    <name>zorro::ui::NumberBox</name>
    <message>
        <source>“%1” is no number; write it like −0.5 or 1e-3.</source>
        <translation>“%1”不是数；请写作 −0.5 或 1e-3。</translation>
    </message>
    <message>
        <source>%1 is outside %2.</source>
        <translation>%1 不在 %2 之内。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::NumbersPanel</name>
    <message>
        <source>Final metrics and parameters</source>
        <translation>最终指标与参数</translation>
    </message>
    <message>
        <source>mean ± std</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Show all parameters</source>
        <translation>显示全部参数</translation>
    </message>
    <message>
        <source>Final metric</source>
        <translation>最终指标</translation>
    </message>
    <message>
        <source>Which final metric the table shows</source>
        <translation>表格显示哪个最终指标</translation>
    </message>
    <message>
        <source>FINAL METRICS</source>
        <translation>最终指标</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>PARAMETERS THAT DIFFER</source>
        <translation>有差异的参数</translation>
    </message>
    <message>
        <source>Select two runs or more.</source>
        <translation>请选择两次或更多运行。</translation>
    </message>
    <message>
        <source>These runs have the same parameters.</source>
        <translation>这些运行的参数相同。</translation>
    </message>
    <message>
        <source>Those that differ are bold.</source>
        <translation>有差异者为粗体。</translation>
    </message>
    <message>
        <source>Mean ± standard deviation over N seeds that did not fail; p of the paired t test against the baseline (bold) on the same data, or by rank where seeds failed, corrected for the number of tests (Holm).</source>
        <translation>未失败的 N 个种子的均值 ± 标准差；p 为在相同数据上与基线（粗体）的配对 t 检验，有种子失败时按秩检验，已按检验次数校正（Holm）。</translation>
    </message>
    <message>
        <source>Final metrics</source>
        <translation>最终指标</translation>
    </message>
    <message>
        <source>Parameters that differ</source>
        <translation>不同的参数</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ParallelView</name>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Which parameters and metrics have an axis</source>
        <translation>哪些参数和指标设坐标轴</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>a line is</source>
        <translation>一条线表示</translation>
    </message>
    <message>
        <source>Every seed, or the mean over the seeds of a group</source>
        <translation>每个种子，或一组种子的均值</translation>
    </message>
    <message>
        <source>a mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>a seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>drag along an axis to filter, its name to move it; click finds the run</source>
        <translation>沿轴拖动以筛选，拖动名称以移动轴；点击找到该运行</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Choose runs to see their parameters side by side.</source>
        <translation>选择运行以并列查看其参数。</translation>
    </message>
    <message>
        <source>Choose an axis from the menu above.</source>
        <translation>请从上方菜单中选择坐标轴。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ParameterRows</name>
    <message>
        <source>Words in the formula that are neither x nor a function become parameters.</source>
        <translation>公式中既非 x 又非函数的词成为参数。</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <translation>%1 的默认值</translation>
    </message>
    <message>
        <source>What it is where nobody says</source>
        <translation>未指定时的值</translation>
    </message>
    <message>
        <source>Lower bound of %1</source>
        <translation>%1 的下界</translation>
    </message>
    <message>
        <source>No value is below this</source>
        <translation>任何值不得小于它</translation>
    </message>
    <message>
        <source>Upper bound of %1</source>
        <translation>%1 的上界</translation>
    </message>
    <message>
        <source>No value is above this</source>
        <translation>任何值不得大于它</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Sliders move by factors; both bounds are above 0</source>
        <translation>滑块按倍数移动；两个边界均大于 0</translation>
    </message>
    <message>
        <source>%1 on a logarithmic scale</source>
        <translation>%1 取对数刻度</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ParameterSlider</name>
    <message>
        <source>%1: %2
%3 to %4, %5 by default</source>
        <translation>%1：%2
%3 至 %4，默认 %5</translation>
    </message>
    <message>
        <source>
Shift: finer; double click: default</source>
        <translation>
Shift：更细；双击：默认值</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>%1, value</source>
        <translation>%1，数值</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message>
        <source>Lock %1: neither slider nor dragging changes it</source>
        <translation>锁定 %1：滑块和拖动均不改变它</translation>
    </message>
    <message>
        <source>Reset %1 to %2</source>
        <translation>将 %1 重置为 %2</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ParameterTable</name>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>Whether %1 is sought, held, or equal to another parameter</source>
        <translation>%1 是求取、固定，还是等于另一参数</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Where the first search for %1 starts; its value where fixed</source>
        <translation>首次搜索 %1 的起点；固定时为其值</translation>
    </message>
    <message>
        <source>Smallest value that %1 may take</source>
        <translation>%1 可取的最小值</translation>
    </message>
    <message>
        <source>Largest value that %1 may take</source>
        <translation>%1 可取的最大值</translation>
    </message>
    <message>
        <source>%1 now. Drag to hold it there while the others are sought; double click to let go</source>
        <translation>%1 的当前值。拖动使其固定而求取其余；双击放开</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Let %1 be sought</source>
        <translation>求取 %1</translation>
    </message>
    <message>
        <source>Tie %1</source>
        <translation>绑定 %1</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>固定 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::PhaseDialog</name>
    <message>
        <source>Phase diagram</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>σ_b over σ_w</source>
        <translation>σ_b 对 σ_w</translation>
    </message>
    <message>
        <source>χ</source>
        <translation>χ</translation>
    </message>
    <message>
        <source>χ is what a layer multiplies the square of a gradient&apos;s norm with, at the variance that layers lead to from 1; the line is the edge of chaos, χ = 1. Blank: the variance grows without end. Mean field of wide networks without norms and residual connections.</source>
        <translation>χ 是在各层从 1 出发趋向的方差处，一层对梯度范数平方所乘的倍数；线为混沌边缘，χ = 1。空白：方差无限增长。无归一化、无残差连接的宽网络的平均场。</translation>
    </message>
    <message>
        <source>Point at the diagram to read it.</source>
        <translation>指向相图以读数。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::Picture</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>存为表格 (CSV)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::PlaceDialog</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add another machine that ssh reaches, or a cluster with Slurm.
What is trained there is shown here as it grows.</source>
        <translation>添加可经 ssh 到达的另一台机器，或使用 Slurm 的集群。
在那里的训练会随其进展显示在这里。</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Places to train at</source>
        <translation>训练地点</translation>
    </message>
    <message>
        <source>Keep these places</source>
        <translation>保存这些地点</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What you choose it by</source>
        <translation>选择它时所用的名称</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Ask the place for its trainer and its device</source>
        <translation>向该地点查询其训练器和设备</translation>
    </message>
    <message>
        <source>. Words are parted by blanks; quotation marks hold them together</source>
        <translation>。词以空格分隔；引号使其连在一起</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
</context>
<context>
    <name>zorro::ui::PlaceRow</name>
    <message>
        <source>Where the next comparison is trained; what is trained elsewhere is shown here as it grows</source>
        <translation>在哪里训练下一个对比；在别处的训练会随其进展显示在这里</translation>
    </message>
    <message>
        <source>Make and change places: another machine over ssh, or a cluster with Slurm</source>
        <translation>添加和更改地点：经由 ssh 的另一台机器，或使用 Slurm 的集群</translation>
    </message>
    <message>
        <source>Edit places</source>
        <translation>编辑地点</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查询 %1…</translation>
    </message>
    <message>
        <source>; data files are expected there, under the same path</source>
        <translation>；数据文件须在那里的相同路径下</translation>
    </message>
</context>
<context>
    <name>zorro::ui::PlotOverlay</name>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::PlotPanel</name>
    <message>
        <source>drag to measure from here</source>
        <translation>拖动以从此处测量</translation>
    </message>
    <message>
        <source>drag or turn the wheel to change the x axis, double-click to type its range</source>
        <translation>拖动或滚动滚轮以更改 x 轴，双击以键入其范围</translation>
    </message>
    <message>
        <source>drag or turn the wheel to change the y axis, double-click to type its range</source>
        <translation>拖动或滚动滚轮以更改 y 轴，双击以键入其范围</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>zorro::ui::PlotStack</name>
    <message>
        <source>g: %1</source>
        <translation>g：%1</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::Presets</name>
    <message>
        <source>A preset needs a name.</source>
        <translation>预设需要一个名称。</translation>
    </message>
    <message>
        <source>Your presets in %1 cannot be read: %2.</source>
        <translation>无法读取 %1 中的预设：%2。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::QuietSplitter</name>
    <message>
        <source>Drag to share the height between the plots</source>
        <translation>拖动以分配各图的高度</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RangeEditor</name>
    <message>
        <source>Range of the %1 axis</source>
        <translation>%1 轴的范围</translation>
    </message>
    <message>
        <source>Lower end of the %1 axis</source>
        <translation>%1 轴的下端</translation>
    </message>
    <message>
        <source>Upper end of the %1 axis</source>
        <translation>%1 轴的上端</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>A number such as −2.5 or 1e3 belongs here.</source>
        <translation>此处应为数，如 −2.5 或 1e3。</translation>
    </message>
    <message>
        <source>The lower end comes first.</source>
        <translation>下端在前。</translation>
    </message>
    <message>
        <source>These ends are too close together or too far apart.</source>
        <translation>两端相距过近或过远。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RankView</name>
    <message>
        <source>Ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>click finds the run in the table; right click saves the figure or its table</source>
        <translation>点击在表中找到该运行；右击保存图或其表格</translation>
    </message>
    <message>
        <source>Choose the runs of a study to see how its activations rank.</source>
        <translation>选择一项研究的运行以查看其激活函数的名次。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RankingDialog</name>
    <message>
        <source>Which function comes closest to %1</source>
        <translation>哪个函数最接近 %1</translation>
    </message>
    <message>
        <source>Functions to fit</source>
        <translation>要拟合的函数</translation>
    </message>
    <message>
        <source>Zorro</source>
        <translation>Zorro</translation>
    </message>
    <message>
        <source>Check the Zorro functions alone</source>
        <translation>仅勾选 Zorro 函数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Check every function</source>
        <translation>勾选所有函数</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Check no function</source>
        <translation>不勾选任何函数</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数数</translation>
    </message>
    <message>
        <source>AICc</source>
        <translation>AICc</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>运算数</translation>
    </message>
    <message>
        <source>What was fitted</source>
        <translation>拟合的函数</translation>
    </message>
    <message>
        <source>How many parameters it has</source>
        <translation>其参数个数</translation>
    </message>
    <message>
        <source>Akaike&apos;s criterion, corrected for few points: how close against how many parameters; less is better</source>
        <translation>赤池信息准则，对点数少作了校正：接近程度与参数个数的权衡；越小越好</translation>
    </message>
    <message>
        <source>AICc above that of the best; from 10 on there is next to nothing to be said for it</source>
        <translation>AICc 高出最佳者多少；从 10 起便几乎没有支持它的理由</translation>
    </message>
    <message>
        <source>Root of the mean squared residual, weighted as the fit</source>
        <translation>残差均方根，权重同拟合</translation>
    </message>
    <message>
        <source>Largest residual at a point</source>
        <translation>数据点处的最大残差</translation>
    </message>
    <message>
        <source>Additions, multiplications, comparisons and calls such as exp for one value of the formula</source>
        <translation>公式求一个值所需的加法、乘法、比较和 exp 等调用的次数</translation>
    </message>
    <message>
        <source>Fits, ordered by a column</source>
        <translation>各拟合，按某列排序</translation>
    </message>
    <message>
        <source>Click a fit to see it in the room, a heading to order by it</source>
        <translation>点击一个拟合以在房间中查看，点击列标题以排序</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Fit the checked functions, or stop</source>
        <translation>拟合勾选的函数，或停止</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>保存 CSV…</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
    <message>
        <source>%1: nothing found</source>
        <translation>%1：未找到</translation>
    </message>
    <message>
        <source>%1: not converged</source>
        <translation>%1：未收敛</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Fitting %1 of %2…</source>
        <translation>正在拟合 %2 个中的第 %1 个…</translation>
    </message>
    <message>
        <source>No fit: %1</source>
        <translation>无拟合：%1</translation>
    </message>
    <message>
        <source>Check the functions to fit, then Fit.</source>
        <translation>勾选要拟合的函数，然后点“拟合”。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2. </source>
        <translation>在 %2 个中的 %1 个后停止。</translation>
    </message>
    <message>
        <source>Click a fit to see it in the room, a heading to order by it.</source>
        <translation>点击一个拟合以在房间中查看，点击列标题以排序。</translation>
    </message>
    <message>
        <source>Click a fit to see it in the room, a heading to order by it. How far AICc are apart depends on how many points of %1 are taken.</source>
        <translation>点击一个拟合以在房间中查看，点击列标题以排序。AICc 相差多少取决于取 %1 的多少个点。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::Readout</name>
    <message>
        <source>Values at the cursor</source>
        <translation>光标处的值</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ReplaceDialog</name>
    <message>
        <source>Train with it: what the approximation costs networks</source>
        <translation>用它训练：近似使网络损失多少</translation>
    </message>
    <message>
        <source>In place of %1 in the networks of a finished run: %2. Their weights stay as trained; both are evaluated anew, on the same examples.</source>
        <translation>在已结束运行的网络中代替 %1：%2。权重保持训练所得；两者在相同样本上重新评估。</translation>
    </message>
    <message>
        <source>Networks as trained and with the approximation</source>
        <translation>训练所得的网络与使用近似的网络</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Evaluate the networks of the chosen run, or stop</source>
        <translation>评估所选运行的网络，或停止</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对比</translation>
    </message>
    <message>
        <source>Train new networks with it: it joins the comparison of the Train room</source>
        <translation>用它训练新的网络：加入“训练”房间的对比</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>Activations, or why not</source>
        <translation>激活函数，或不可用的原因</translation>
    </message>
    <message>
        <source>Runs, those that can be evaluated first</source>
        <translation>运行，可评估的在前</translation>
    </message>
    <message>
        <source>trained %1</source>
        <translation>训练了 %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>评估中…</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>正在查找运行…</translation>
    </message>
    <message>
        <source>Choose a run whose networks have %1.</source>
        <translation>请选择网络中含有 %1 的运行。</translation>
    </message>
    <message>
        <source>No finished run has %1 in its networks. Train one in the Train room.</source>
        <translation>没有已结束的运行在网络中含有 %1。请在“训练”房间训练一个。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ReportMaker</name>
    <message>
        <source>Select the runs that the report is about</source>
        <translation>选择报告所涉及的运行</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <translation>%1 的比较</translation>
    </message>
    <message>
        <source>Select the runs of a study</source>
        <translation>请选择一项研究的运行</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1 (.%2)…</source>
        <translation>%1 (.%2)…</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ResultActions</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>To Explore</source>
        <translation>送往探索</translation>
    </message>
    <message>
        <source>Add %1 to the curves of the Explore room</source>
        <translation>把%1加入“探索”房间的曲线</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对比</translation>
    </message>
    <message>
        <source>Add %1 to the comparison of the Train room</source>
        <translation>把%1加入“训练”房间的对比</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Added to the curves of the Explore room</source>
        <translation>已加入“探索”房间的曲线</translation>
    </message>
    <message>
        <source>Added to the comparison of the Train room</source>
        <translation>已加入“训练”房间的对比</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RingDrag</name>
    <message>
        <source>%1 is at its bound %2</source>
        <translation>%1 位于其边界 %2</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>; without Alt the ring moves %1</source>
        <translation>；不按 Alt 时圆环移动 %1</translation>
    </message>
    <message>
        <source>; with Alt the ring moves %1</source>
        <translation>；按 Alt 时圆环移动 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RoomActions</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>上一视图</translation>
    </message>
    <message>
        <source>Back to the view before this one</source>
        <translation>回到此前的视图</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一视图</translation>
    </message>
    <message>
        <source>Forward to the view that was left</source>
        <translation>前进到离开的视图</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RoundingPlot</name>
    <message>
        <source>Rounding errors of half precision</source>
        <translation>半精度的舍入误差</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>error in ulp</source>
        <translation>误差（ulp）</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunChoiceDialog</name>
    <message>
        <source>No finished run trained %1 with these values. Another row adds its own curve.</source>
        <translation>没有已结束的运行以这些值训练过 %1。其他行会添加自己的曲线。</translation>
    </message>
    <message>
        <source>One run trained %1; its row is the first.</source>
        <translation>有一次运行训练过 %1；其行在最前。</translation>
    </message>
    <message>
        <source>%1 runs trained %2; their rows are the first.</source>
        <translation>有 %1 次运行训练过 %2；其行在最前。</translation>
    </message>
    <message>
        <source>Where a network lives</source>
        <translation>网络所处的区段</translation>
    </message>
    <message>
        <source>Filter by activation, run or data</source>
        <translation>按激活函数、运行或数据筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>Runs that have ended, by activation</source>
        <translation>已结束的运行，按激活函数</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No run has ended yet. Train some in the Train room: what they feed into their activations is counted at every validation.</source>
        <translation>尚无运行结束。请在“训练”房间训练一些：它们输入激活函数的值在每次验证时计数。</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>正在查找运行…</translation>
    </message>
    <message>
        <source>A row adds its curve, with where the network lives on it.</source>
        <translation>每行添加其曲线，并附网络在其上所处的区段。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunEditing</name>
    <message>
        <source>Rename the run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Name (empty: the one it was trained as)</source>
        <translation>名称（留空：训练时的名称）</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>%1 的标签</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tags that all of them have, parted by commas</source>
        <translation>它们共有的标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>为 %1 加标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What did %1 show?</source>
        <translation>%1 说明了什么？</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Take %1 out of the archive</source>
        <translation>将 %1 取消归档</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>将 %1 归档</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunHeader</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>The run that is shown</source>
        <translation>所示的运行</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行的进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>More that can be done with this run</source>
        <translation>可对此运行执行的更多操作</translation>
    </message>
    <message>
        <source>Copy the path of its folder</source>
        <translation>复制其文件夹的路径</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunLibrary</name>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>已将 %1 移到回收站</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be read</source>
        <translation>%1 不是可读取的文件夹</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunList</name>
    <message>
        <source>%1 of %2 diverged</source>
        <translation>%2 个中有 %1 个发散</translation>
    </message>
    <message>
        <source>any GPU</source>
        <translation>任一 GPU</translation>
    </message>
    <message>
        <source>held, %1</source>
        <translation>已搁置，%1</translation>
    </message>
    <message>
        <source>waits, %1</source>
        <translation>等候中，%1</translation>
    </message>
    <message>
        <source>%1 networks, for %2
%3</source>
        <translation>%1 个网络，使用 %2
%3</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Start those that wait</source>
        <translation>启动等候中的运行</translation>
    </message>
    <message>
        <source>What can be done with the runs</source>
        <translation>可对这些运行执行的操作</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Train it earlier</source>
        <translation>提前训练</translation>
    </message>
    <message>
        <source>Train it later</source>
        <translation>推后训练</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunPreview</name>
    <message>
        <source>The next run</source>
        <translation>下一次运行</translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <translation>下一次运行：%1</translation>
    </message>
    <message>
        <source>How long it takes is asked of the trainer, which loads LibTorch for that…</source>
        <translation>正在向训练器查询所需时间，它需为此加载 LibTorch…</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>可对 %1 执行的操作</translation>
    </message>
</context>
<context>
    <name>zorro::ui::RunTrash</name>
    <message>
        <source>Move %1 to the trash</source>
        <translation>将 %1 移到回收站</translation>
    </message>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>已将 %1 移到回收站</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ScatterView</name>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>What stands along the x axis</source>
        <translation>x 轴上的量</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>What stands along the y axis</source>
        <translation>y 轴上的量</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>a dot is</source>
        <translation>一个点表示</translation>
    </message>
    <message>
        <source>Every seed, or the mean over the seeds of a group</source>
        <translation>每个种子，或一组种子的均值</translation>
    </message>
    <message>
        <source>a seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>a mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>click finds the run in the table; right click saves the figure or its table</source>
        <translation>点击在表中找到该运行；右击保存图或其表格</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Choose runs that differ in a parameter to see what it does.</source>
        <translation>选择某个参数不同的运行以查看其作用。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::SensitivityView</name>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What was swept</source>
        <translation>扫描的字段</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What depends on it</source>
        <translation>随之变化的指标</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Whether the metric&apos;s axis counts decades</source>
        <translation>指标的坐标轴是否取对数</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>click finds the run in the table; right click saves the figure or its table</source>
        <translation>点击在表中找到该运行；右击保存图或其表格</translation>
    </message>
    <message>
        <source>Choose a run with a sweep, or runs that differ in a number, to see how much it matters.</source>
        <translation>选择含扫描的运行，或某个数值不同的运行，以查看其影响。</translation>
    </message>
    <message>
        <source>of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Which problem, or what else the runs differ in</source>
        <translation>哪个问题，或各运行之间的其他差别</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>zorro::ui::SessionDocument</name>
    <message>
        <source>“%1” is kept as it is, because it holds no session that this program can read (%2). Please save under another name.</source>
        <translation>“%1”保持原样，因为其中没有本程序可读取的会话 (%2)。请以其他名称保存。</translation>
    </message>
    <message>
        <source>untitled.zlab</source>
        <translation>未命名.zlab</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>有未保存的更改</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>无更改</translation>
    </message>
    <message>
        <source>saved %1 s ago</source>
        <translation>%1 秒前保存</translation>
    </message>
    <message>
        <source>saved %1 min ago</source>
        <translation>%1 分钟前保存</translation>
    </message>
    <message>
        <source>saved at %1</source>
        <translation>保存于 %1</translation>
    </message>
    <message>
        <source>This session has no file yet: choose one with “Save as”.</source>
        <translation>此会话尚无文件：请用“另存为”选择一个。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>“%1”打开之后已被其他程序更改。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::SessionModel</name>
    <message>
        <source>Show where a network lives on %1</source>
        <translation>显示网络在 %1 上所处的区段</translation>
    </message>
    <message>
        <source>Hide where a network lives on %1</source>
        <translation>隐藏网络在 %1 上所处的区段</translation>
    </message>
    <message>
        <source>Change colour of %1</source>
        <translation>更改 %1 的颜色</translation>
    </message>
    <message>
        <source>Change parameters of several curves</source>
        <translation>更改多条曲线的参数</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>更改 %2 的 %1</translation>
    </message>
    <message>
        <source>Change %1 and %2 of %3</source>
        <translation>更改 %3 的 %1 和 %2</translation>
    </message>
    <message>
        <source>Change parameters of %1</source>
        <translation>更改 %1 的参数</translation>
    </message>
    <message>
        <source>Name %1</source>
        <translation>命名 %1</translation>
    </message>
    <message>
        <source>Define %1</source>
        <translation>定义 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制一份 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Lock %1 of %2</source>
        <translation>锁定 %2 的 %1</translation>
    </message>
    <message>
        <source>Unlock %1 of %2</source>
        <translation>解锁 %2 的 %1</translation>
    </message>
    <message>
        <source>%1 is in the comparison already</source>
        <translation>%1 已在对比中</translation>
    </message>
    <message>
        <source>A comparison has at most %1 activations</source>
        <translation>一个对比至多有 %1 个激活函数</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入对比</translation>
    </message>
    <message>
        <source>Approach %1</source>
        <translation>逼近 %1</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>拟合 %1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::SheetPreview</name>
    <message>
        <source>The figure as it will be saved</source>
        <translation>图将如此保存</translation>
    </message>
</context>
<context>
    <name>zorro::ui::ShowPage</name>
    <message>
        <source>%1, %2 layers of %3</source>
        <translation>%1，%2 层，每层 %3</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 个网络</translation>
    </message>
    <message>
        <source>the first %1 of %2 activations</source>
        <translation>%2 个激活函数中的前 %1 个</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>退出 (Esc)</translation>
    </message>
    <message>
        <source>Show mode</source>
        <translation>演示模式</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>选择课程</translation>
    </message>
    <message>
        <source>The run recorded nothing that a verdict could be made from.</source>
        <translation>运行没有记录可得出结论的内容。</translation>
    </message>
    <message>
        <source>Training starts; the verdict is made from its numbers.</source>
        <translation>训练即将开始；结论由其数值得出。</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>启动中…</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>trained before</source>
        <translation>此前已训练</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
</context>
<context>
    <name>zorro::ui::SizePlot</name>
    <message>
        <source>degree of the numerator</source>
        <translation>分子的次数</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>运算数</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Error of every size</source>
        <translation>各规模的误差</translation>
    </message>
    <message>
        <source>click to take it</source>
        <translation>点击以采用</translation>
    </message>
    <message>
        <source>largest relative error of every size</source>
        <translation>各规模的最大相对误差</translation>
    </message>
    <message>
        <source>largest error of every size</source>
        <translation>各规模的最大误差</translation>
    </message>
    <message>
        <source>sizes of other forms count other things: see operations or bytes</source>
        <translation>其他形式的规模含义不同：请看运算数或字节</translation>
    </message>
    <message>
        <source>required</source>
        <translation>所要求</translation>
    </message>
</context>
<context>
    <name>zorro::ui::Sparkline</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
</context>
<context>
    <name>zorro::ui::StudyDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open in Compare</source>
        <translation>在“比较”中打开</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Add a study.json to the list</source>
        <translation>将 study.json 加入列表</translation>
    </message>
    <message>
        <source>Train what is missing, each run when a device is free for it; it goes on when this window is closed</source>
        <translation>训练缺少的部分，每次运行在设备空闲时进行；关闭此窗口后仍继续</translation>
    </message>
    <message>
        <source>Stop what is trained; what is there stays, and the study can go on from it</source>
        <translation>停止正在训练的部分；已有的保留，研究可由此继续</translation>
    </message>
    <message>
        <source>Show how the activations rank by what is trained so far</source>
        <translation>按目前已训练的显示激活函数的名次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Studies (*.json);;All files (*)</source>
        <translation>研究 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at its runs…</source>
        <translation>正在查看其运行…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>zorro::ui::StudyMatrixTable</name>
    <message>
        <source>trained</source>
        <translation>已训练</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>How far the study is, by problem and activation</source>
        <translation>研究的进展，按问题和激活函数</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>zorro::ui::SurfaceView</name>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>What stands along the x axis</source>
        <translation>x 轴上的量</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>What stands along the y axis</source>
        <translation>y 轴上的量</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Which activation, with what else differs</source>
        <translation>哪个激活函数，及其余不同之处</translation>
    </message>
    <message>
        <source>click opens the curve in Explore; right click saves the figure or its table</source>
        <translation>点击在“探索”中打开曲线；右击保存图或其表格</translation>
    </message>
    <message>
        <source>Choose a run with two sweeps, or runs that differ in two numbers, to see the metric over both.</source>
        <translation>选择含两个扫描的运行，或两个数值不同的运行，以查看指标随两者的变化。</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TargetSection</name>
    <message>
        <source>%1 points of %2</source>
        <translation>%2 的 %1 个点</translation>
    </message>
    <message>
        <source>Other: name or formula a*x*tanh(b*x)</source>
        <translation>其他：名称或公式 a*x*tanh(b*x)</translation>
    </message>
    <message>
        <source>Formula of the predictors, as %1</source>
        <translation>自变量的公式，如 %1</translation>
    </message>
    <message>
        <source>Other: name or formula in x</source>
        <translation>其他：名称或 x 的公式</translation>
    </message>
    <message>
        <source>Other target</source>
        <translation>其他目标</translation>
    </message>
    <message>
        <source>What to approach: a name like mish, a SPEC like swish:beta=1.5, or a formula like x*tanh(x)</source>
        <translation>要逼近的目标：名称如 mish、SPEC 如 swish:beta=1.5，或公式如 x*tanh(x)</translation>
    </message>
    <message>
        <source>Close data</source>
        <translation>关闭数据</translation>
    </message>
    <message>
        <source>Forget the data and approach the function again</source>
        <translation>不再使用数据，重新逼近函数</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>打开数据…</translation>
    </message>
    <message>
        <source>Measured points from a text file: columns x, y and perhaps σ (Ctrl+Shift+O)</source>
        <translation>文本文件中的测量点：列 x、y，可有 σ (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Approach %1</source>
        <translation>逼近 %1</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>x 从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Where the points begin</source>
        <translation>点的起始处</translation>
    </message>
    <message>
        <source>Lowest x</source>
        <translation>x 最小值</translation>
    </message>
    <message>
        <source>Where the points end</source>
        <translation>点的结束处</translation>
    </message>
    <message>
        <source>Highest x</source>
        <translation>x 最大值</translation>
    </message>
    <message>
        <source>Number of points, evenly spaced, 2 to 1 000 000</source>
        <translation>点数，等距，2 至 1 000 000</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>The function whose parameters are sought</source>
        <translation>求取其参数的函数</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>%1 has no parameters to fit.</source>
        <translation>%1 没有可拟合的参数。</translation>
    </message>
    <message>
        <source>Other function</source>
        <translation>其他函数</translation>
    </message>
    <message>
        <source>A name, a SPEC, or a formula of your own, with start values behind it: a*x*tanh(b*x):a=1,b=1</source>
        <translation>名称、SPEC 或自己的公式，后附初值：a*x*tanh(b*x):a=1,b=1</translation>
    </message>
    <message>
        <source>FUNCTION TO FIT</source>
        <translation>要拟合的函数</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>拟合 %1</translation>
    </message>
    <message>
        <source>Change the range</source>
        <translation>更改范围</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainActions</name>
    <message>
        <source>Take over a run</source>
        <translation>接管运行</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Train this comparison; while another one is trained on its device, it waits for its turn</source>
        <translation>训练此对比；若其设备上正在训练另一个，则排队等候</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause training, or go on</source>
        <translation>暂停训练，或继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop training; what was recorded stays, and it can be resumed</source>
        <translation>停止训练；已记录的保留，可继续训练</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move everything that this run recorded to the trash; Undo brings it back</source>
        <translation>将此运行的全部记录移到回收站；撤销可恢复</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint of this run</source>
        <translation>从此运行的最后一个检查点继续</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Put this comparison behind those that wait; a cluster takes all that wait as one job</source>
        <translation>将此对比排在等候者之后；集群把所有等候者作为一个作业接收</translation>
    </message>
    <message>
        <source>Start those that wait</source>
        <translation>启动等候中的运行</translation>
    </message>
    <message>
        <source>Train the comparisons that wait and were held, each when its device is free; elsewhere, the next one</source>
        <translation>训练等候和搁置的对比，各在其设备空闲时进行；在别处则为下一个</translation>
    </message>
    <message>
        <source>Forget those that wait</source>
        <translation>清除等候者</translation>
    </message>
    <message>
        <source>Start no further comparison; Undo puts them back</source>
        <translation>不再启动其他对比；撤销可放回</translation>
    </message>
    <message>
        <source>Open a run…</source>
        <translation>打开运行…</translation>
    </message>
    <message>
        <source>Show a run directory, live where it is being trained</source>
        <translation>显示运行目录，正在训练的实时显示</translation>
    </message>
    <message>
        <source>Studies…</source>
        <translation>研究…</translation>
    </message>
    <message>
        <source>Several problems, the same activations on each, one table at the end: run one and watch it fill</source>
        <translation>若干问题，各用相同的激活函数，最后得一张表：运行一项研究并看它填满</translation>
    </message>
    <message>
        <source>Take its settings into the form</source>
        <translation>将其设置取入表单</translation>
    </message>
    <message>
        <source>Take this run&apos;s settings into the form</source>
        <translation>将此运行的设置取入表单</translation>
    </message>
    <message>
        <source>Show the next run instead</source>
        <translation>改为显示下一次运行</translation>
    </message>
    <message>
        <source>Show what the form would train in place of this run, which stays as it is</source>
        <translation>显示表单将要训练的内容，代替此运行；此运行保持不变</translation>
    </message>
    <message>
        <source>Fit to what it uses</source>
        <translation>按其使用区段拟合</translation>
    </message>
    <message>
        <source>Fit a Zorro function to the first shown activation where this network&apos;s pre-activations really are: their histogram becomes the weight of the fit</source>
        <translation>在此网络预激活值真正所处之处，将一个 Zorro 函数拟合到所示的第一个激活函数：其直方图作为拟合的权重</translation>
    </message>
    <message>
        <source>Show for a lecture</source>
        <translation>用于讲课</translation>
    </message>
    <message>
        <source>Show the run over the whole window in large type: gradients, dead units and losses of each activation side by side, with a verdict</source>
        <translation>在整个窗口以大字号显示该运行：并列各激活函数的梯度、失活单元和损失，并给出结论</translation>
    </message>
    <message>
        <source>Show where it lives</source>
        <translation>显示其所处区段</translation>
    </message>
    <message>
        <source>Go to Explore with the first activation that is shown, the pre-activations of its networks under its plot</source>
        <translation>带所示的第一个激活函数前往“探索”，并在其图下显示其网络的预激活值</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show everything that was recorded, and follow what comes</source>
        <translation>显示全部记录，并跟随新记录</translation>
    </message>
    <message>
        <source>There is nothing to go on with: the network diverged</source>
        <translation>没有可继续的内容：网络已发散</translation>
    </message>
    <message>
        <source>There is nothing to go on with: all %1 networks diverged</source>
        <translation>没有可继续的内容：全部 %1 个网络已发散</translation>
    </message>
    <message>
        <source>This run is being trained</source>
        <translation>此运行正在训练</translation>
    </message>
    <message>
        <source>This run has taken all of its steps</source>
        <translation>此运行已完成全部步数</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop, and move to the trash</source>
        <translation>停止，并移到回收站</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainExports</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>This run as a table, its charts as a figure</source>
        <translation>此运行的表格，其图表的图</translation>
    </message>
    <message>
        <source>Every record of the run (CSV)…</source>
        <translation>运行的每条记录 (CSV)…</translation>
    </message>
    <message>
        <source>Visible range of the charts (CSV)…</source>
        <translation>图表的可见范围 (CSV)…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>There is no run to export</source>
        <translation>没有可导出的运行</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainForm</name>
    <message>
        <source>The next run: what is trained, and how</source>
        <translation>下一次运行：训练什么，如何训练</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Comparisons that show something, ready to start</source>
        <translation>能说明问题的对比，可直接开始</translation>
    </message>
    <message>
        <source>Choose files to train on; they can also be dropped on this form</source>
        <translation>选择用于训练的文件；也可拖放到此表单</translation>
    </message>
    <message>
        <source>Choose data from files</source>
        <translation>从文件中选择数据</translation>
    </message>
    <message>
        <source>A file: table, text, or IDX images…</source>
        <translation>文件：表格、文本或 IDX 图像…</translation>
    </message>
    <message>
        <source>A folder: MNIST or CIFAR…</source>
        <translation>文件夹：MNIST 或 CIFAR…</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>何处</translation>
    </message>
    <message>
        <source>A folder to train on</source>
        <translation>用于训练的文件夹</translation>
    </message>
    <message>
        <source>A file to train on</source>
        <translation>用于训练的文件</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.txt *.gz *-ubyte);;All files (*)</source>
        <translation>数据 (*.csv *.tsv *.txt *.gz *-ubyte);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Train on %1</source>
        <translation>在 %1 上训练</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainModel</name>
    <message>
        <source>The trainer does not answer: it is not running on this machine</source>
        <translation>训练器没有应答：它不在本机上运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>Take %1 out of the queue</source>
        <translation>将 %1 移出队列</translation>
    </message>
    <message>
        <source>Took %1 out of the queue</source>
        <translation>已将 %1 移出队列</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainPanel</name>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>How the activations do</source>
        <translation>各激活函数的表现</translation>
    </message>
    <message>
        <source>Newest values</source>
        <translation>最新的值</translation>
    </message>
    <message>
        <source>Dead units by layer</source>
        <translation>逐层失活单元</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>%1/%2 </source>
        <translation>%1/%2 </translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainQueue</name>
    <message>
        <source>%1 waits for %2, where %3 is being trained</source>
        <translation>%1 等候 %2，其上正在训练 %3</translation>
    </message>
    <message>
        <source>%1 waits for %2, behind %3</source>
        <translation>%1 等候 %2，排在 %3 之后</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainRoom</name>
    <message>
        <source>Losses and gradient norms appear here with the first steps.</source>
        <translation>损失和梯度范数将随最初几步出现在这里。</translation>
    </message>
    <message>
        <source>Each activation finds its own values first. The charts begin when the comparison itself is trained, with new seeds and the values that were found.</source>
        <translation>每个激活函数先求自己的最优值。待对比本身以新的种子和求得的值训练时，图表才开始。</translation>
    </message>
    <message>
        <source>Open a run directory</source>
        <translation>打开运行目录</translation>
    </message>
    <message>
        <source>No activation is shown: show one in the charts</source>
        <translation>没有显示任何激活函数：请在图表中显示一个</translation>
    </message>
    <message>
        <source>No pre-activations are recorded yet; they come with the first validation</source>
        <translation>尚未记录预激活值；它们随第一次验证而来</translation>
    </message>
    <message>
        <source>%1 is no function that is known here</source>
        <translation>%1 不是此处已知的函数</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Take over a run</source>
        <translation>接管运行</translation>
    </message>
    <message>
        <source>Fit to what a network uses</source>
        <translation>按网络的使用区段拟合</translation>
    </message>
    <message>
        <source>Charts, with the mouse</source>
        <translation>图表，用鼠标</translation>
    </message>
    <message>
        <source>Hide or show an activation</source>
        <translation>隐藏或显示激活函数</translation>
    </message>
    <message>
        <source>click its name</source>
        <translation>单击其名称</translation>
    </message>
    <message>
        <source>Show one activation alone</source>
        <translation>只显示一个激活函数</translation>
    </message>
    <message>
        <source>double click its name</source>
        <translation>双击其名称</translation>
    </message>
    <message>
        <source>Show the layers of an activation</source>
        <translation>显示一个激活函数的各层</translation>
    </message>
    <message>
        <source>Ctrl + click its name</source>
        <translation>Ctrl + 单击其名称</translation>
    </message>
    <message>
        <source>Logarithmic or linear</source>
        <translation>对数或线性</translation>
    </message>
    <message>
        <source>click the word in a chart&apos;s corner</source>
        <translation>点击图角上的字</translation>
    </message>
    <message>
        <source>One chart alone, and back</source>
        <translation>只看一张图，及返回</translation>
    </message>
    <message>
        <source>double click its title, or Return</source>
        <translation>双击其标题，或 Return</translation>
    </message>
    <message>
        <source>Zoom and pan</source>
        <translation>缩放与平移</translation>
    </message>
    <message>
        <source>wheel, drag; Shift + drag: a box</source>
        <translation>滚轮、拖动；Shift + 拖动：框选</translation>
    </message>
    <message>
        <source>Earlier views</source>
        <translation>此前的视图</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+左、Alt+右</translation>
    </message>
    <message>
        <source>Everything else of a chart</source>
        <translation>图表的其他一切</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右击</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>drop its folder on the window</source>
        <translation>将其文件夹拖放到窗口</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TrainWork</name>
    <message>
        <source>A comparison is being trained. It can go on without the window, and is found again at the next start.</source>
        <translation>正在训练一个对比。它可在没有窗口时继续，下次启动时会重新找到。</translation>
    </message>
    <message>
        <source>%1 comparisons are being trained. They can go on without the window, and are found again at the next start.</source>
        <translation>正在训练 %1 个对比。它们可在没有窗口时继续，下次启动时会重新找到。</translation>
    </message>
    <message>
        <source> What waits goes on after that.</source>
        <translation>等候者随后继续。</translation>
    </message>
    <message>
        <source>Training goes on</source>
        <translation>训练将继续</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What was recorded stays, and training can be resumed</source>
        <translation>已记录的保留，可继续训练</translation>
    </message>
</context>
<context>
    <name>zorro::ui::TuneEach</name>
    <message>
        <source>%1 × %2 – %3</source>
        <translation>%1 × %2 – %3</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>Tune each</source>
        <translation>逐个调优</translation>
    </message>
    <message>
        <source>Each activation is compared at its own best learning rate, which it finds first: all that are tried are trained a little, the worse are dropped, the rest goes on; on seeds of their own, judged by the examples to validate on, with the same budget for all</source>
        <translation>每个激活函数以自己的最佳学习率参加比较，并先行求得：所有试验值都训练一点，较差的淘汰，其余继续；用专门的种子，以验证样本评判，各函数预算相同</translation>
    </message>
    <message>
        <source>Tune each activation</source>
        <translation>逐个调优激活函数</translation>
    </message>
    <message>
        <source>What is tried of each activation; click to change it</source>
        <translation>每个激活函数的试验值；点击以更改</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Tried of each activation: %1</source>
        <translation>每个激活函数的试验值：%1</translation>
    </message>
</context>
<context>
    <name>zorro::ui::UsagePicture</name>
    <message>
        <source>Pre-activations and the activation&apos;s curve</source>
        <translation>预激活值与激活函数的曲线</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>预激活值</translation>
    </message>
    <message>
        <source>f and f′</source>
        <translation>f 与 f′</translation>
    </message>
    <message>
        <source>Not recorded: histograms are of layers with an activation, not of gates.</source>
        <translation>未记录：直方图属于带激活函数的层，不属于门。</translation>
    </message>
    <message>
        <source>Not recorded yet: histograms come with the validations, for layers with an activation.</source>
        <translation>尚未记录：直方图随验证而来，属于带激活函数的层。</translation>
    </message>
    <message>
        <source>f at the start</source>
        <translation>初始的 f</translation>
    </message>
    <message>
        <source>f′</source>
        <translation>f′</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>pre-activations</source>
        <translation>预激活值</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; in the linear part %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 处于线性部分 %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; saturated (|f′| &amp;lt; %2)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 饱和 (|f′| &amp;lt; %2)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; without slope</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 无斜率</translation>
    </message>
    <message>
        <source>&lt;br&gt;step %1 · f solid, f′ dotted%2</source>
        <translation>&lt;br&gt;第 %1 步 · f 实线，f′ 点线%2</translation>
    </message>
    <message>
        <source>, as it began dashed</source>
        <translation>，初始为虚线</translation>
    </message>
    <message>
        <source> · what lies beyond [%1, %2] counts at its ends</source>
        <translation> · [%1, %2] 以外的计入两端</translation>
    </message>
    <message>
        <source>x = %1: f = %2, f′ = %3; %4 of the pre-activations in %5</source>
        <translation>x = %1：f = %2，f′ = %3；%4 的预激活值位于 %5</translation>
    </message>
</context>
<context>
    <name>zorro::ui::UsageReader</name>
    <message>
        <source>%1 recorded no pre-activations there; they come with the validations</source>
        <translation>%1 在那里没有记录预激活值；它们随验证而来</translation>
    </message>
</context>
<context>
    <name>zorro::ui::UsageSection</name>
    <message>
        <source>WHERE IT LIVES</source>
        <translation>所处区段</translation>
    </message>
    <message>
        <source>Where a network that was trained with this curve lives on it: its pre-activations</source>
        <translation>用此曲线训练的网络在其上所处的区段：其预激活值</translation>
    </message>
    <message>
        <source>Run…</source>
        <translation>运行…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Where a network lives on the curve</source>
        <translation>网络在曲线上所处的区段</translation>
    </message>
    <message>
        <source>%1, prepared %2</source>
        <translation>%1，创建于 %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>all seeds</source>
        <translation>所有种子</translation>
    </message>
</context>
<context>
    <name>zorro::ui::VaryField</name>
    <message>
        <source>%1, several values</source>
        <translation>%1，多个值</translation>
    </message>
    <message>
        <source>A list as 0.001,0.01 or a range as 1e-4:1e-1:7 or 1e-4:1e-1:7:log, whose bounds belong to it: every activation is trained with each of them</source>
        <translation>列表如 0.001,0.01，或范围如 1e-4:1e-1:7 或 1e-4:1e-1:7:log，含两端：每个激活函数以其中每个值训练</translation>
    </message>
    <message>
        <source>Vary…</source>
        <translation>变化…</translation>
    </message>
    <message>
        <source>Vary %1</source>
        <translation>变化 %1</translation>
    </message>
    <message>
        <source>Train every activation with several values of it, side by side in one run</source>
        <translation>在一次运行中以其多个值并行训练每个激活函数</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>%1 has %2 values: one value again</source>
        <translation>%1 有 %2 个值：恢复为一个值</translation>
    </message>
    <message>
        <source>%1: one value again</source>
        <translation>%1：恢复为一个值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>zorro::ui::VaryParameters</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>Vary a parameter…</source>
        <translation>变化参数…</translation>
    </message>
    <message>
        <source>Train activations with several values of a parameter, side by side in one run</source>
        <translation>在一次运行中以一个参数的多个值并行训练激活函数</translation>
    </message>
    <message>
        <source>Vary a parameter</source>
        <translation>变化参数</translation>
    </message>
</context>
<context>
    <name>zorro::ui::VerdictBar</name>
    <message>
        <source>No fit: %1</source>
        <translation>无拟合：%1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>Not fitted yet</source>
        <translation>尚未拟合</translation>
    </message>
    <message>
        <source>The question has changed since the last fit</source>
        <translation>自上次拟合后问题已更改</translation>
    </message>
    <message>
        <source>Fit now</source>
        <translation>立即拟合</translation>
    </message>
</context>
<context>
    <name>zorro::ui::WatchedRun</name>
    <message>
        <source>its folder cannot be read any more</source>
        <translation>其文件夹已无法读取</translation>
    </message>
</context>
</TS>
